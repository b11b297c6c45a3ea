package org.careline.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.careline.desk.identity.Quota;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much the portal takes in an hour from people who have not signed in, for each network. Each
 * answer is when to come back, or nothing if all is well.
 */
@ApplicationScoped
public class Strangers {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  /** A guest's ticket is answered by mail, and nobody's mailbox is to be filled with that. */
  private static final long TICKETS_FOR_A_MAILBOX = 20;

  private final SignedIn signedIn;
  private final RemoteAddress remote;
  private final Clock clock;
  private final Quota tickets;
  private final Quota mailboxes;
  private final Quota files;
  private final Quota votes;

  protected Strangers() {
    this(null, null, null, 0, 0, 0);
  }

  @Inject
  public Strangers(
      SignedIn signedIn,
      RemoteAddress remote,
      Clock clock,
      @ConfigProperty(name = "careline.portal.rate.tickets", defaultValue = "60") long tickets,
      @ConfigProperty(name = "careline.portal.rate.files", defaultValue = "200") long files,
      @ConfigProperty(name = "careline.portal.rate.votes", defaultValue = "300") long votes) {
    this.signedIn = signedIn;
    this.remote = remote;
    this.clock = clock;
    this.tickets = new Quota(tickets, AN_HOUR);
    this.mailboxes = new Quota(tickets == 0 ? 0 : TICKETS_FOR_A_MAILBOX, AN_HOUR);
    this.files = new Quota(files, AN_HOUR);
    this.votes = new Quota(votes, AN_HOUR);
  }

  /** Before a ticket is opened in the name of this address. */
  public Optional<Instant> askingAs(String email) {
    return take(tickets, remote.network())
        .or(() -> take(mailboxes, email.strip().toLowerCase(Locale.ROOT)));
  }

  /** Before a file is stored. */
  public Optional<Instant> attaching() {
    return take(files, remote.network());
  }

  /** Before an opinion about an article is stored. */
  public Optional<Instant> voting() {
    return take(votes, remote.network());
  }

  private Optional<Instant> take(Quota quota, String key) {
    if (signedIn.customer().isPresent()) {
      return Optional.empty();
    }
    Quota.Taken taken = quota.take(key);
    return taken.granted() ? Optional.empty() : Optional.of(clock.instant().plus(taken.next()));
  }
}
