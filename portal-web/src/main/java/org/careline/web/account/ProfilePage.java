package org.careline.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.careline.desk.account.Notifications;
import org.careline.desk.account.ProfileDetails;
import org.careline.desk.account.ProfileView;
import org.careline.desk.account.Profiles;
import org.careline.web.identity.SignedIn;
import org.careline.web.site.FormErrors;
import org.careline.web.site.LanguageCookie;
import org.careline.web.site.Redirect;

/** Name, language, time zone, phone, and what to be told by mail. */
@Named
@RequestScoped
public class ProfilePage {

  /** Places, without the offsets and aliases nobody says. */
  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              id ->
                  id.matches(
                      "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
          .sorted()
          .toList();

  private final Profiles profiles;
  private final SignedIn signedIn;
  private final FormErrors errors;
  private final Clock clock;

  private String name;
  private String language;
  private String zone;
  private String phone;
  private boolean answers;
  private boolean statusChanges;
  private long version;
  private boolean done;

  protected ProfilePage() {
    this(null, null, null, null);
  }

  @Inject
  public ProfilePage(Profiles profiles, SignedIn signedIn, FormErrors errors, Clock clock) {
    this.profiles = profiles;
    this.signedIn = signedIn;
    this.errors = errors;
    this.clock = clock;
  }

  public void load() {
    ProfileView profile = profiles.of(signedIn.id());
    name = profile.name();
    language = profile.locale().toLanguageTag();
    zone = profile.timeZone().getId();
    phone = profile.phone().orElse(null);
    answers = profile.notifications().answers();
    statusChanges = profile.notifications().statusChanges();
    version = profile.version();
  }

  public void save() throws IOException {
    ProfileDetails details =
        new ProfileDetails(
            Objects.requireNonNullElse(name, ""),
            Locale.forLanguageTag(language),
            ZoneId.of(zone),
            Optional.ofNullable(phone),
            new Notifications(answers, statusChanges));
    if (errors.accepted(() -> profiles.change(signedIn.id(), details, version, clock.instant()))) {
      LanguageCookie.set(details.locale());
      Redirect.to("/account?done=true");
    }
  }

  /** The zones to choose from, with the one that is chosen already. */
  public List<String> getZones() {
    return zone == null || ZONES.contains(zone)
        ? ZONES
        : Stream.concat(Stream.of(zone), ZONES.stream()).toList();
  }

  public String getEmail() {
    return signedIn.getCustomer().email();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public boolean isAnswers() {
    return answers;
  }

  public void setAnswers(boolean answers) {
    this.answers = answers;
  }

  public boolean isStatusChanges() {
    return statusChanges;
  }

  public void setStatusChanges(boolean statusChanges) {
    this.statusChanges = statusChanges;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public boolean isDone() {
    return done;
  }

  public void setDone(boolean done) {
    this.done = done;
  }
}
