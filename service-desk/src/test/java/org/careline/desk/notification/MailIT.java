package org.careline.desk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.careline.db.event.Event;
import org.careline.db.event.Quietly;
import org.careline.desk.account.Actor;
import org.careline.desk.account.CustomerId;
import org.careline.desk.identity.LinkId;
import org.careline.desk.identity.Links;
import org.careline.desk.ticket.Answer;
import org.careline.desk.ticket.OpenTicket;
import org.careline.desk.ticket.PatchTicket;
import org.careline.desk.ticket.Requester;
import org.careline.desk.ticket.TestDesk;
import org.careline.desk.ticket.TicketNumber;
import org.careline.desk.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailIT {

  private static final TestDesk DESK = new TestDesk();
  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

  private final MailDeliveries deliveries = new MailDeliveries(DESK.database);
  private final Links links = new KnownLinks();
  private final MailQueue queue = queue(NOW);

  @Test
  void aGuestGetsTheSecretLinkInBothPartsOfTheMail() throws Exception {
    try (Server server = new Server()) {
      String address = TestDesk.unique() + "@guest.example";
      TicketNumber number =
          DESK.open(
              OpenTicket.of(
                  new Requester.ByEmail(address, Optional.of("Güs"), Optional.of(Locale.GERMAN)),
                  Actor.guest(address),
                  "Kein Wählton",
                  "Seit **heute**."),
              NOW);
      follow("ticket:" + number);
      server.run();
      MimeMessage mail = server.only(address);
      assertThat(mail.getSubject()).isEqualTo("[" + number + "] Ihre Anfrage ist da: Kein Wählton");
      assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
      assertThat(mail.getHeader("References", null))
          .isEqualTo("<ticket-" + number + "@help.example>");
      assertThat(mail.getFrom()[0].toString()).isEqualTo("Careline <desk@help.example>");
      String text = part(mail, 0);
      String html = part(mail, 1);
      assertThat(text).contains("https://help.example/t/secret-").contains("Güs");
      assertThat(html)
          .contains("https://help.example/t/secret-")
          .contains("<strong>heute</strong>");
    }
  }

  @Test
  void ownerHearsAtOnceWhatReadersSayAndThenOnceAnHour() throws Exception {
    try (Server server = new Server()) {
      String lee = DESK.agent("Lee");
      DESK.database.update("update agent set locale = 'de' where email = ?", lee);
      comment(lee, "Kein *Ton*", "Welches <b>Kabel</b>?\n# Nein", NOW);
      server.run();
      MimeMessage first = server.only(lee);
      assertThat(first.getSubject()).isEqualTo("Was Leser sagen: Kein *Ton*");
      assertThat(part(first, 0))
          .contains("Lee", "Welches <b>Kabel</b>?", "https://help.example/desk/articles/de/tone");
      assertThat(part(first, 1))
          .contains("&lt;b&gt;Kabel", "Kein *Ton*</a>", "href=\"https://help.example/desk/articles")
          .doesNotContain("<b>Kabel");
      Instant later = NOW.plusSeconds(60);
      comment(lee, "Kein *Ton*", "Und jetzt?", later);
      comment(lee, "Echo", "Es hallt.", later);
      server.run(later);
      assertThat(server.all(lee)).hasSize(1);
      server.run(NOW.plus(Duration.ofHours(1)));
      assertThat(server.all(lee)).hasSize(2);
      assertThat(part(server.all(lee).get(1), 0))
          .contains("Und jetzt?", "Es hallt.", "https://help.example/desk/insight#comments")
          .doesNotContain("Kabel");
      comment(lee, "Echo", "Immer noch.", NOW.plus(Duration.ofHours(3)));
      server.run(NOW.plus(Duration.ofHours(3)));
      assertThat(server.all(lee)).hasSize(3);
    }
  }

  @Test
  void whoDoesNotWorkHereAnyMoreHearsNothingOfReaders() throws Exception {
    try (Server server = new Server()) {
      String lee = DESK.agent("Lee");
      DESK.database.update("update agent set active = false where email = ?", lee);
      comment(lee, "Echo", "Es hallt.", NOW);
      comment("nobody@desk.example", "Echo", "Es hallt.", NOW);
      server.run();
      assertThat(server.all(lee)).isEmpty();
      assertThat(server.all("nobody@desk.example")).isEmpty();
    }
  }

  /** The same event twice, which says it once. */
  private void comment(String owner, String title, String comment, Instant now) {
    Event said =
        event(
            "article.commented",
            Json.createObjectBuilder()
                .add("slug", "tone")
                .add("locale", "de")
                .add("title", title)
                .add("owner", owner)
                .add("helpful", false)
                .add("comment", comment)
                .build());
    DESK.in(
        () -> {
          queue(now).follow(List.of(said));
          queue(now).follow(List.of(said));
          return true;
        });
  }

  private MailQueue queue(Instant now) {
    return new MailQueue(
        DESK.database,
        deliveries,
        links,
        new FeedbackMail(DESK.database, deliveries, settings(25)),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void theSameEventsSeenTwiceSendOneMail() throws Exception {
    try (Server server = new Server()) {
      CustomerId ann = DESK.customer("Ann");
      TicketNumber number = open(ann);
      follow("ticket:" + number);
      server.run();
      follow("ticket:" + number);
      server.run();
      server.run();
      MimeMessage mail = server.only(DESK.email(ann));
      assertThat(part(mail, 0)).contains("https://help.example/tickets/" + number);
    }
  }

  @Test
  void answersAreMailedAndNotesAreNot() throws Exception {
    try (Server server = new Server()) {
      CustomerId ann = DESK.customer("Ann");
      Actor kim = Actor.agent(DESK.agent("Kim"));
      TicketNumber number = open(ann);
      DESK.answer(Answer.note(number, kim, "Between us."), NOW);
      DESK.answer(Answer.open(number, kim, "Try port 2."), NOW);
      DESK.patch(PatchTicket.of(number, kim).status(TicketStatus.SOLVED), NOW);
      follow("ticket:" + number);
      server.run();
      List<MimeMessage> mails = server.all(DESK.email(ann));
      assertThat(mails).hasSize(3);
      assertThat(part(mails.get(1), 0)).contains("Kim wrote:", "> Try port 2.");
      assertThat(mails.get(2).getSubject()).contains("Solved");
      List<String> ids = new ArrayList<>();
      for (MimeMessage mail : mails) {
        ids.add(mail.getMessageID());
        assertThat(part(mail, 0)).doesNotContain("Between us");
        assertThat(mail.getHeader("In-Reply-To", null)).contains("ticket-" + number);
      }
      assertThat(ids).doesNotHaveDuplicates();
    }
  }

  @Test
  void whoWantsNoMailAboutAnswersGetsTheReceiptOnly() throws Exception {
    try (Server server = new Server()) {
      CustomerId ann = DESK.customer("Ann");
      DESK.database.update(
          "update customer set notify_answers = false, notify_status_changes = false where id = ?",
          ann.value());
      Actor kim = Actor.agent(DESK.agent("Kim"));
      TicketNumber number = open(ann);
      DESK.answer(Answer.open(number, kim, "Try port 2."), NOW);
      DESK.patch(PatchTicket.of(number, kim).status(TicketStatus.SOLVED), NOW);
      follow("ticket:" + number);
      server.run();
      assertThat(server.only(DESK.email(ann)).getSubject()).contains("We received");
    }
  }

  @Test
  void quietChangesAreNotMailed() throws Exception {
    try (Server server = new Server()) {
      CustomerId ann = DESK.customer("Ann");
      Event loud = event("ticket.opened", Json.createObjectBuilder().add("number", 1).build());
      assertThat(loud.silent()).isFalse();
      TicketNumber number = open(ann);
      List<Event> events = events("ticket:" + number);
      Event silent =
          event(
              "ticket.opened",
              Json.createObjectBuilder(events.get(0).payload()).add("silent", true).build());
      DESK.in(
          () -> {
            queue.follow(List.of(silent));
            return true;
          });
      server.run();
      assertThat(server.all(DESK.email(ann))).isEmpty();
      assertThat(Quietly.call(() -> "changes are made")).isEqualTo("changes are made");
    }
  }

  @Test
  void aServerThatIsAwayIsTriedAgainLaterAndLater() throws Exception {
    CustomerId ann = DESK.customer("Ann");
    follow("ticket:" + open(ann));
    int port;
    try (ScriptedServer closed = new ScriptedServer(Map.of())) {
      port = closed.port();
    }
    MailRun away = run(settings(port), Optional.empty());
    assertThat(away.send(NOW)).isFalse();
    assertThat(state(ann)).isEqualTo("QUEUED 1");
    away.send(NOW.plusSeconds(14));
    assertThat(state(ann)).isEqualTo("QUEUED 1");
    away.send(NOW.plusSeconds(16));
    assertThat(state(ann)).isEqualTo("QUEUED 2");
    away.send(NOW.plusSeconds(40));
    assertThat(state(ann)).isEqualTo("QUEUED 2");
    try (Server server = new Server()) {
      server.run(NOW.plusSeconds(60));
      assertThat(state(ann)).isEqualTo("SENT 3");
      assertThat(server.all(DESK.email(ann))).hasSize(1);
    }
  }

  @Test
  void afterTheLastAttemptItIsGivenUpAndVisible() throws Exception {
    CustomerId ann = DESK.customer("Ann");
    follow("ticket:" + open(ann));
    try (ScriptedServer busy = new ScriptedServer(Map.of("MAIL", "451 later"))) {
      MailRun run = run(settings(busy.port()), Optional.empty());
      Instant now = NOW;
      for (int i = 0; i < MailDeliveries.MOST_ATTEMPTS + 3; i++) {
        run.send(now);
        now = now.plus(Duration.ofHours(3));
      }
      assertThat(busy.bodies()).isZero();
    }
    assertThat(state(ann)).isEqualTo("DEAD 10");
    Undelivered given = undelivered(ann);
    assertThat(given.doubtful()).isFalse();
    assertThat(given.reason().orElseThrow()).contains("451");
    new Outbox(deliveries).again(given.id(), NOW);
    assertThat(state(ann)).isEqualTo("QUEUED 0");
    deliveries.sent(given.id(), NOW);
  }

  @Test
  void anAddressThatDoesNotExistIsNotTriedAgain() throws Exception {
    CustomerId ann = DESK.customer("Ann");
    follow("ticket:" + open(ann));
    try (ScriptedServer server = new ScriptedServer(Map.of("RCPT", "550 no such user"))) {
      run(settings(server.port()), Optional.empty()).send(NOW);
    }
    assertThat(state(ann)).isEqualTo("DEAD 1");
  }

  @Test
  void aConnectionLostAfterTheLastLineIsNotRepeated() throws Exception {
    CustomerId ann = DESK.customer("Ann");
    follow("ticket:" + open(ann));
    try (ScriptedServer server = new ScriptedServer(Map.of(".", ScriptedServer.HANG_UP))) {
      MailRun run = run(settings(server.port()), Optional.empty());
      run.send(NOW);
      run.send(NOW.plus(Duration.ofDays(1)));
      assertThat(server.bodies()).isEqualTo(1);
    }
    assertThat(state(ann)).isEqualTo("DOUBTFUL 1");
    assertThat(undelivered(ann).doubtful()).isTrue();
  }

  @Test
  void aConnectionLostBeforeTheTextIsTriedAgain() throws Exception {
    CustomerId ann = DESK.customer("Ann");
    follow("ticket:" + open(ann));
    try (ScriptedServer server = new ScriptedServer(Map.of("DATA", ScriptedServer.HANG_UP))) {
      run(settings(server.port()), Optional.empty()).send(NOW);
    }
    assertThat(state(ann)).isEqualTo("QUEUED 1");
    deliveries.sent(id(ann), NOW);
  }

  @Test
  void aTextTheServerRefusesIsTriedAgain() throws Exception {
    CustomerId ann = DESK.customer("Ann");
    follow("ticket:" + open(ann));
    try (ScriptedServer server = new ScriptedServer(Map.of(".", "452 disk full"))) {
      run(settings(server.port()), Optional.empty()).send(NOW);
    }
    assertThat(state(ann)).isEqualTo("QUEUED 1");
    deliveries.sent(id(ann), NOW);
  }

  @Test
  void whatASenderLeftBehindIsNotRepeated() throws Exception {
    CustomerId ann = DESK.customer("Ann");
    follow("ticket:" + open(ann));
    long id = id(ann);
    assertThat(deliveries.claim(id, NOW)).isPresent();
    assertThat(deliveries.claim(id, NOW)).isEmpty();
    try (Server server = new Server()) {
      server.mail.settle(NOW.plus(Duration.ofMinutes(5)));
      assertThat(state(ann)).isEqualTo("SENDING 1");
      server.mail.settle(NOW.plus(Duration.ofMinutes(11)));
      server.run(NOW.plus(Duration.ofDays(1)));
      assertThat(state(ann)).isEqualTo("DOUBTFUL 1");
      assertThat(server.all(DESK.email(ann))).isEmpty();
    }
  }

  @Test
  void aLinkThatIsGoneIsNotMailed() throws Exception {
    String address = TestDesk.unique() + "@new.example";
    DESK.in(
        () -> {
          queue.follow(
              List.of(
                  event(
                      "customer.verification-requested",
                      Json.createObjectBuilder()
                          .add("email", address)
                          .add("name", "Ann")
                          .add("locale", "en")
                          .add("link", KnownLinks.GONE)
                          .build())));
          return true;
        });
    try (Server server = new Server()) {
      server.run();
      assertThat(server.all(address)).isEmpty();
    }
    assertThat(
            DESK.database.first(
                "select state from mail_delivery where recipient = ?",
                row -> row.text("state"),
                address))
        .contains("VOID");
  }

  @Test
  void withoutAServerMailIsKeptAsFiles(@TempDir Path data) throws Exception {
    String address = TestDesk.unique() + "@new.example";
    Event event =
        event(
            "customer.verification-requested",
            Json.createObjectBuilder()
                .add("email", address)
                .add("name", "Ann")
                .add("locale", "en")
                .add("link", 77)
                .build());
    DESK.in(
        () -> {
          queue.follow(List.of(event));
          return true;
        });
    MailRun run = run(settings(25), Optional.of(new FilePostman(data.resolve("mail"))));
    while (run.send(NOW)) {
      // more to do
    }
    Path file;
    try (Stream<Path> files = Files.list(data.resolve("mail"))) {
      file = files.filter(f -> f.toString().contains(event.uid())).findFirst().orElseThrow();
    }
    assertThat(file.getFileName().toString()).endsWith("-verify-" + event.uid() + ".eml");
    try (InputStream content = Files.newInputStream(file)) {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), content);
      assertThat(part(mail, 0)).contains("https://help.example/t/secret-77");
      assertThat(mail.getMessageID()).isEqualTo("<" + event.uid() + ".verify@help.example>");
    }
    assertThat(Files.readString(file)).contains("https://help.example/t/secret-77");
  }

  private TicketNumber open(CustomerId customer) {
    return DESK.open(
        OpenTicket.of(
            Requester.known(customer),
            Actor.customer(DESK.email(customer)),
            "No dial tone",
            "Since this morning."),
        NOW);
  }

  private void follow(String subject) {
    DESK.in(
        () -> {
          DESK.database.update("update event set sequence = id where subject = ?", subject);
          queue.follow(events(subject));
          return true;
        });
  }

  private static List<Event> events(String subject) {
    return DESK.database.list(
        "select sequence, uid, type, subject, actor, occurred_at, payload from event where subject = ?"
            + " order by id",
        row ->
            new Event(
                row.number("sequence"),
                row.text("uid"),
                row.text("type"),
                row.text("subject"),
                Optional.empty(),
                row.text("actor"),
                row.instant("occurred_at"),
                json(row.text("payload"))),
        subject);
  }

  private static Event event(String type, JsonObject payload) {
    return new Event(
        1,
        java.util.UUID.randomUUID().toString(),
        type,
        "x:1",
        Optional.empty(),
        "system",
        NOW,
        payload);
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static String state(CustomerId customer) {
    return DESK.database
        .first(
            "select concat(state, ' ', attempts) state from mail_delivery where recipient = ?",
            row -> row.text("state"),
            DESK.email(customer))
        .orElseThrow();
  }

  private static long id(CustomerId customer) {
    return DESK.database
        .first(
            "select id from mail_delivery where recipient = ?",
            row -> row.number("id"),
            DESK.email(customer))
        .orElseThrow();
  }

  private Undelivered undelivered(CustomerId customer) {
    String email = DESK.email(customer);
    return new Outbox(deliveries)
        .undelivered(100).stream()
            .filter(mail -> mail.recipient().equals(email))
            .findFirst()
            .orElseThrow();
  }

  private static String part(MimeMessage mail, int index) throws MessagingException, IOException {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
  }

  private static MailSettings settings(int port) {
    return new MailSettings(
        Optional.of("127.0.0.1"),
        port,
        Optional.empty(),
        Optional.empty(),
        false,
        "desk@help.example",
        "Careline",
        "#ffd400",
        "https://help.example/",
        "data");
  }

  private MailRun run(MailSettings settings, Optional<Postman> postman) {
    return new MailRun(
        deliveries,
        new Letters(settings),
        links,
        settings,
        postman.orElseGet(() -> new SmtpPostman(settings)));
  }

  /** A real mail server, and the run that sends to it. */
  private final class Server implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final MailRun mail;

    Server() {
      server.start();
      mail = MailIT.this.run(settings(server.getSmtp().getPort()), Optional.empty());
    }

    void run() {
      run(NOW);
    }

    void run(Instant now) {
      while (mail.send(now)) {
        // more to do
      }
    }

    List<MimeMessage> all(String recipient) throws MessagingException {
      List<MimeMessage> found = new ArrayList<>();
      for (MimeMessage message : server.getReceivedMessages()) {
        if (message.getAllRecipients()[0].toString().contains(recipient)) {
          found.add(message);
        }
      }
      return found;
    }

    MimeMessage only(String recipient) throws MessagingException {
      List<MimeMessage> found = all(recipient);
      assertThat(found).hasSize(1);
      return found.get(0);
    }

    @Override
    public void close() {
      server.stop();
    }
  }

  /** Links without their tables: what matters here is when they are asked for. */
  private static final class KnownLinks extends Links {

    static final long GONE = 404;

    @Override
    public Optional<URI> urlFor(LinkId link, Instant now) {
      return link.value() == GONE
          ? Optional.empty()
          : Optional.of(URI.create("https://help.example/t/secret-" + link.value()));
    }

    @Override
    public LinkId issueGuestLink(CustomerId guest, String ticket, Instant now) {
      return new LinkId(Long.parseLong(ticket));
    }
  }
}
