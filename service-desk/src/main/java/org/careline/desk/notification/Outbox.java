package org.careline.desk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.careline.db.outcome.NotFound;

/** What staff see of the mail, and may do about it. */
@ApplicationScoped
public class Outbox {

  private final MailDeliveries deliveries;

  /** For the container's proxy. */
  protected Outbox() {
    this(null);
  }

  @Inject
  Outbox(MailDeliveries deliveries) {
    this.deliveries = deliveries;
  }

  /** Mail that was given up, the latest first. */
  public List<Undelivered> undelivered(int limit) {
    return deliveries.undelivered(Math.max(1, Math.min(limit, 200)));
  }

  /**
   * Tries it again; of a doubtful one the recipient may get two.
   *
   * @throws NotFound if no such mail was given up
   */
  public void again(long id, Instant now) {
    if (!deliveries.again(id, now)) {
      throw new NotFound("mail " + id);
    }
  }
}
