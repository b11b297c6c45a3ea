package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careline.db.blob.BlobId;
import org.careline.db.blob.BlobStore;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Database;
import org.careline.db.persistence.Row;

/** Files in messages: uploaded first, claimed by the message that mentions them. */
@ApplicationScoped
@Transactional
public class Attachments {

  private static final Duration UNCLAIMED = Duration.ofHours(24);
  private static final int SWEPT_AT_ONCE = 100;
  private static final int LOOKED_INTO = 64 * 1024;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final BlobStore blobs;
  private final AttachmentLimits limits;
  private final Tickets tickets;

  /** For the container's proxy. */
  protected Attachments() {
    this(null, null, null, null);
  }

  @Inject
  Attachments(Database database, BlobStore blobs, AttachmentLimits limits, Tickets tickets) {
    this.database = database;
    this.blobs = blobs;
    this.limits = limits;
    this.tickets = tickets;
  }

  /**
   * Keeps an upload until a ticket or message claims it; unclaimed ones are swept after a day.
   *
   * @param fileName as the client says; cleaned here
   * @param content read to its end, not closed
   * @throws Invalid field {@code file}: empty, too large, or of a type that is not allowed, judged
   *     by its content
   */
  public StagedAttachment stage(String fileName, InputStream content, Instant now) {
    String name = FileName.clean(fileName);
    LimitedStream limited = new LimitedStream(content, limits.maximumSize());
    try {
      BufferedInputStream stream = new BufferedInputStream(limited, LOOKED_INTO);
      String type = type(stream, name);
      BlobId blob = blobs.put(stream);
      if (limited.exceeded()) {
        throw refuse("ticket.attachment.large", limits.maximumSize() / (1024 * 1024));
      }
      StageId id = new StageId(random());
      database.update(
          "insert into attachment (uid, blob_id, name, media_type, size, staged_at)"
              + " values (?, ?, ?, ?, ?, ?)",
          id.value(),
          blob.value(),
          name,
          type,
          limited.count(),
          now);
      return new StagedAttachment(id, name, type, limited.count());
    } catch (IOException broken) {
      throw new UncheckedIOException("upload broken off", broken);
    }
  }

  /** Forgets an upload that nobody has claimed; nothing happens if there is none. */
  public void discard(StageId stage) {
    database
        .first(
            "select id, blob_id from attachment where uid = ? and ticket_id is null for update",
            Unclaimed::read,
            stage.value())
        .ifPresent(this::delete);
  }

  /**
   * The file, for whoever may see the message it is in.
   *
   * @throws NotFound if there is none that this visitor may see
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public AttachmentContent open(TicketNumber ticket, AttachmentId id, Visitor visitor) {
    Caller caller =
        tickets.caller(ticket, visitor).orElseThrow(() -> new NotFound("attachment " + id));
    return content(
        database.first(
            "select a.uid, a.name, a.media_type, a.size, a.blob_id from attachment a"
                + " join ticket t on t.id = a.ticket_id"
                + " join ticket_entry e on e.ticket_id = t.id and e.position = a.entry_position"
                + " where a.uid = ? and t.id = ? and not e.internal"
                + " and (t.customer_id = ? or t.organization_id = ?)",
            Stored::read,
            id.value(),
            ticket.key(),
            caller.customer(),
            caller.organization().orElse(-1)),
        id);
  }

  @Transactional(Transactional.TxType.SUPPORTS)
  public AttachmentContent openForStaff(TicketNumber ticket, AttachmentId id) {
    return content(
        database.first(
            "select uid, name, media_type, size, blob_id from attachment"
                + " where uid = ? and ticket_id = ?",
            Stored::read,
            id.value(),
            ticket.key()),
        id);
  }

  /**
   * Deletes uploads that nobody claimed within a day; any node may do it at any time.
   *
   * @return how many
   */
  public int sweep(Instant now) {
    List<Unclaimed> old =
        database.list(
            "select id, blob_id from attachment where ticket_id is null and staged_at < ?"
                + " order by staged_at limit "
                + SWEPT_AT_ONCE
                + " for update",
            Unclaimed::read,
            now.minus(UNCLAIMED));
    old.forEach(this::delete);
    return old.size();
  }

  /** Largest file that is taken, in bytes. */
  public long maximumSize() {
    return limits.maximumSize();
  }

  /** How many files one message may have. */
  public int maximumCount() {
    return limits.maximumCount();
  }

  /** Media types that are taken, for the {@code accept} attribute of a form. */
  public Set<String> allowedTypes() {
    return limits.types();
  }

  private String type(BufferedInputStream stream, String name) throws IOException {
    stream.mark(1);
    if (stream.read() < 0) {
      throw refuse("ticket.attachment.empty");
    }
    stream.reset();
    Optional<String> type = FileType.of(stream, name);
    if (type.isEmpty()) {
      throw refuse("ticket.attachment.disguised", name);
    }
    if (!limits.types().contains(type.get())) {
      throw refuse("ticket.attachment.type", name, type.get());
    }
    return type.get();
  }

  private AttachmentContent content(Optional<Stored> found, AttachmentId id) {
    Stored stored = found.orElseThrow(() -> new NotFound("attachment " + id));
    return new AttachmentContent(stored.about(), blobs.open(stored.blob()));
  }

  private void delete(Unclaimed old) {
    database.update("delete from attachment where id = ?", old.id());
    blobs.delete(old.blob());
  }

  private static Invalid refuse(String key, Object... arguments) {
    return new Invalid(Violation.of("file", key, arguments));
  }

  private static String random() {
    byte[] bits = new byte[16];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  private record Unclaimed(long id, BlobId blob) {
    static Unclaimed read(Row row) throws java.sql.SQLException {
      return new Unclaimed(row.number("id"), new BlobId(row.number("blob_id")));
    }
  }

  private record Stored(Attachment about, BlobId blob) {
    static Stored read(Row row) throws java.sql.SQLException {
      return new Stored(
          new Attachment(
              new AttachmentId(row.text("uid")),
              row.text("name"),
              row.text("media_type"),
              row.number("size")),
          new BlobId(row.number("blob_id")));
    }
  }
}
