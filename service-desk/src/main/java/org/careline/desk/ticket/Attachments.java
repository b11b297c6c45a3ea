package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Instant;
import java.util.Set;

/** Files in messages: uploaded first, claimed by the message that mentions them. */
@ApplicationScoped
public class Attachments {

  /**
   * Keeps an upload until a ticket or message claims it; unclaimed ones are swept after a day.
   *
   * @param fileName as the client says; cleaned here
   * @param content read to its end, not closed
   * @throws org.careline.db.outcome.Invalid field {@code file}: empty, too large, or of a type that
   *     is not allowed, judged by its content
   */
  public StagedAttachment stage(String fileName, InputStream content, Instant now) {
    throw new UnsupportedOperationException(fileName + content + now);
  }

  /** Forgets an upload that nobody has claimed; nothing happens if there is none. */
  public void discard(StageId stage) {
    throw new UnsupportedOperationException(stage.value());
  }

  /**
   * The file, for whoever may see the message it is in.
   *
   * @throws org.careline.db.outcome.NotFound if there is none that this visitor may see
   */
  public AttachmentContent open(TicketNumber ticket, AttachmentId id, Visitor visitor) {
    throw new UnsupportedOperationException(ticket + id.value() + visitor);
  }

  public AttachmentContent openForStaff(TicketNumber ticket, AttachmentId id) {
    throw new UnsupportedOperationException(ticket + id.value());
  }

  /** Largest file that is taken, in bytes. */
  public long maximumSize() {
    throw new UnsupportedOperationException();
  }

  /** How many files one message may have. */
  public int maximumCount() {
    throw new UnsupportedOperationException();
  }

  /** Media types that are taken, for the {@code accept} attribute of a form. */
  public Set<String> allowedTypes() {
    throw new UnsupportedOperationException();
  }
}
