package org.careline.desk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Optional;
import org.careline.desk.identity.LinkId;
import org.careline.desk.identity.Links;

/** Sends what is due. Any node may; each mail is claimed by one. */
@ApplicationScoped
class MailRun {

  private static final Logger LOG = System.getLogger(MailRun.class.getName());
  private static final int AT_ONCE = 20;
  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final MailDeliveries deliveries;
  private final Letters letters;
  private final Links links;
  private final MailSettings settings;
  private final Postman postman;

  /** For the container's proxy. */
  protected MailRun() {
    this(null, null, null, null, null);
  }

  @Inject
  MailRun(MailDeliveries deliveries, Letters letters, Links links, MailSettings settings) {
    this(
        deliveries,
        letters,
        links,
        settings,
        settings.host().isPresent()
            ? new SmtpPostman(settings)
            : new FilePostman(settings.folder()));
  }

  MailRun(
      MailDeliveries deliveries,
      Letters letters,
      Links links,
      MailSettings settings,
      Postman postman) {
    this.deliveries = deliveries;
    this.letters = letters;
    this.links = links;
    this.settings = settings;
    this.postman = postman;
  }

  /**
   * Sends what is due now.
   *
   * @return whether there may be more
   */
  boolean send(Instant now) {
    var due = deliveries.due(now, AT_ONCE);
    for (long id : due) {
      deliveries.claim(id, now).ifPresent(delivery -> send(delivery, now));
    }
    return due.size() == AT_ONCE;
  }

  /** Settles what a node left behind that died while it was sending. */
  void settle(Instant now) {
    int left = deliveries.settleLeftBehind(postman.repeatable(), now);
    if (left > 0) {
      LOG.log(Level.WARNING, "{0} mails were left behind by a sender that died", left);
    }
  }

  private void send(MailDelivery delivery, Instant now) {
    try {
      Optional<String> url = url(delivery.facts(), now);
      if (delivery.facts().link().isPresent() && url.isEmpty()) {
        deliveries.pointless(delivery.id());
        return;
      }
      postman.deliver(message(delivery, url), name(delivery));
      deliveries.sent(delivery.id(), now);
    } catch (Postman.NotTaken e) {
      notTaken(delivery, e, now);
    } catch (MessagingException e) {
      deliveries.doubtful(delivery, String.valueOf(e.getMessage()));
      LOG.log(
          Level.WARNING,
          "Mail {0} may or may not have gone out, it is not repeated: {1}",
          name(delivery),
          e.getMessage());
    } catch (IOException | RuntimeException e) {
      // It never came to sending.
      notTaken(delivery, new Postman.NotTaken(String.valueOf(e), false, e), now);
    }
  }

  private void notTaken(MailDelivery delivery, Postman.NotTaken e, Instant now) {
    if (e.forGood() || delivery.attempts() >= MailDeliveries.MOST_ATTEMPTS) {
      deliveries.dead(delivery, e.getMessage());
      LOG.log(Level.WARNING, "Mail {0} is given up: {1}", name(delivery), e.getMessage());
    } else {
      deliveries.failed(delivery, e.getMessage(), now);
      LOG.log(
          delivery.attempts() == 1 ? Level.WARNING : Level.DEBUG,
          "Mail {0} waits, it could not be sent: {1}",
          name(delivery),
          e.getMessage());
    }
  }

  private Optional<String> url(MailFacts facts, Instant now) {
    return facts.link().isPresent()
        ? links.urlFor(new LinkId(facts.link().get()), now).map(Object::toString)
        : facts.path().map(path -> settings.portal() + path);
  }

  private Outgoing message(MailDelivery delivery, Optional<String> url)
      throws MessagingException, IOException {
    MailFacts facts = delivery.facts();
    Letter letter = letters.write(delivery.kind(), facts, url);
    Outgoing message = new Outgoing(messageId(delivery));
    message.setFrom(new InternetAddress(settings.from(), settings.brand(), "UTF-8"));
    message.setRecipient(
        Message.RecipientType.TO, new InternetAddress(delivery.recipient(), facts.name(), "UTF-8"));
    message.setSubject(letter.subject().replaceAll("\\s+", " "), "UTF-8");
    message.setSentDate(Date.from(facts.occurredAt()));
    // RFC 3834: no vacation notices in return, please.
    message.setHeader("Auto-Submitted", "auto-generated");
    if (facts.ticket().isPresent()) {
      // The root is nobody's message; what refers to it is shown as one conversation.
      String root = "<ticket-" + facts.ticket().get() + "@" + settings.domain() + ">";
      message.setHeader("In-Reply-To", root);
      message.setHeader("References", root);
    }
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), StandardCharsets.UTF_8.name());
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    message.saveChanges();
    return message;
  }

  /** The same for every attempt, so that a receiving server can tell a repetition. */
  private String messageId(MailDelivery delivery) {
    return "<" + delivery.eventUid() + "." + delivery.kind().key() + "@" + settings.domain() + ">";
  }

  private static String name(MailDelivery delivery) {
    return FILE_TIME.format(delivery.facts().occurredAt())
        + "-"
        + delivery.kind().key()
        + "-"
        + delivery.eventUid();
  }
}
