package org.careline.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The languages the portal is offered in; the first is the one for everybody else. */
@Named
@ApplicationScoped
public class Languages {

  private static final Pattern IN_PATH = Pattern.compile("/help/([A-Za-z-]{2,16})(?:/.*)?");

  private final List<Locale> offered;
  private final ZoneId zone;

  protected Languages() {
    this(List.of("en"), "UTC");
  }

  @Inject
  public Languages(
      @ConfigProperty(name = "careline.locales", defaultValue = "en,de") List<String> offered,
      @ConfigProperty(name = "careline.zone", defaultValue = "UTC") String zone) {
    this.offered = offered.stream().map(String::strip).map(Locale::forLanguageTag).toList();
    this.zone = ZoneId.of(zone);
  }

  public List<Locale> getOffered() {
    return offered;
  }

  /** A language in its own words: {@code Deutsch}. */
  public String nameOf(Locale locale) {
    String name = locale.getDisplayName(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  public String nameOf(String tag) {
    return nameOf(Locale.forLanguageTag(tag));
  }

  /** A language in the words of another: {@code German} in English. */
  public static String nameOf(String tag, String speaker) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(speaker));
  }

  /** The same with the country, where it has one: {@code Portuguese (Brazil)}. */
  public static String exactNameOf(String tag, String speaker) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(speaker));
  }

  /** Whether the pages speak it. */
  public boolean offers(String tag) {
    return offered.stream().anyMatch(each -> each.toLanguageTag().equals(tag));
  }

  Optional<Locale> named(String tag) {
    return offered.stream().filter(l -> l.toLanguageTag().equalsIgnoreCase(tag)).findFirst();
  }

  Optional<Locale> ofPath(String path) {
    Matcher matcher = IN_PATH.matcher(path);
    return matcher.matches() ? named(matcher.group(1)) : Optional.empty();
  }

  /** The address of the same help page in another language; other addresses name no language. */
  static String translated(String path, Locale language) {
    return path.replaceFirst("^/help/[A-Za-z-]+/", "/help/" + language.toLanguageTag() + "/");
  }

  /** The first of the wishes that is offered; a wish for de-AT is answered in de. */
  Locale best(List<Locale> wishes) {
    for (Locale wish : wishes) {
      for (Locale offer : offered) {
        if (offer.equals(wish) || offer.toLanguageTag().equals(wish.getLanguage())) {
          return offer;
        }
      }
    }
    return offered.get(0);
  }

  /** The zone of times on pages for people whose own is not known. */
  ZoneId zone() {
    return zone;
  }
}
