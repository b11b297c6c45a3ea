package org.careline.desk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Page;
import org.careline.db.outcome.Stale;
import org.careline.db.outcome.Violation;
import org.careline.desk.account.Actor;
import org.careline.desk.account.CustomerId;
import org.careline.desk.sla.Priority;
import org.careline.desk.sla.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketsIT {

  private static final TestDesk DESK = new TestDesk();
  private static final Instant MONDAY = Instant.parse("2026-11-23T07:00:00.123456Z");

  @Test
  void anOpenedTicketShowsItsMessageAndItsPromise() {
    CustomerId ann = DESK.customer("Ann");
    TicketNumber number = open(ann, "No dial tone", "Since **this** morning.");
    TicketView ticket = seen(number, ann);
    assertThat(ticket.number().value()).isGreaterThan(100_000);
    assertThat(ticket.status()).isEqualTo(TicketStatus.NEW);
    assertThat(ticket.openedAt()).isEqualTo(MONDAY);
    assertThat(ticket.answerPromisedBy()).contains(MONDAY.plus(Duration.ofHours(8)));
    assertThat(ticket.requester().name()).isEqualTo("Ann");
    assertThat(ticket.timeline())
        .singleElement()
        .isInstanceOfSatisfying(
            TimelineEntry.Message.class,
            message -> {
              assertThat(message.html()).isEqualTo("<p>Since <strong>this</strong> morning.</p>");
              assertThat(message.by().name()).isEqualTo("Ann");
            });
    assertThat(events(number)).containsExactly("ticket.opened");
  }

  @Test
  void theConversationGoesToAndFro() {
    CustomerId ann = DESK.customer("Ann");
    Actor kim = Actor.agent(DESK.agent("Kim"));
    TicketNumber number = open(ann, "No dial tone", "Since this morning.");
    DESK.answer(withThen(Answer.open(number, kim, "Which phone?"), TicketStatus.PENDING), later(1));
    assertThat(seen(number, ann).waitsForCustomer()).isTrue();
    DESK.answer(Answer.note(number, kim, "She has the old one, I think."), later(1));
    DESK.reply(Reply.of(number, Visitor.member(ann), "The grey one."), later(2));
    DESK.answer(withThen(Answer.open(number, kim, "Fixed."), TicketStatus.SOLVED), later(3));
    TicketView hers = seen(number, ann);
    assertThat(hers.status()).isEqualTo(TicketStatus.SOLVED);
    assertThat(hers.solvedAt()).contains(later(3));
    assertThat(hers.timeline()).noneMatch(TimelineEntry::internal);
    assertThat(hers.timeline())
        .filteredOn(TimelineEntry::isMessage)
        .extracting(entry -> entry.asMessage().orElseThrow().body())
        .containsExactly("Since this morning.", "Which phone?", "The grey one.", "Fixed.");
    assertThat(hers.timeline())
        .filteredOn(entry -> entry.by().kind() == Person.Kind.STAFF)
        .isNotEmpty()
        .allMatch(entry -> entry.by().name().equals("Kim") && entry.by().email().isEmpty());
    assertThat(hers.promises())
        .extracting(Promise::kind)
        .containsExactly(Promise.Kind.FIRST_RESPONSE, Promise.Kind.RESOLUTION);
    TicketView ours = DESK.queries.byNumberForStaff(number).orElseThrow();
    assertThat(ours.timeline()).hasSize(hers.timeline().size() + 1);
    assertThat(ours.timeline())
        .filteredOn(entry -> entry.by().kind() == Person.Kind.STAFF)
        .allMatch(entry -> entry.by().email().equals(Optional.of(kim.reference())));
    assertThat(events(number))
        .containsExactly(
            "ticket.opened",
            "ticket.answered",
            "ticket.noted",
            "ticket.replied",
            "ticket.answered");
  }

  @Test
  void nobodyElseSeesOrTouchesIt() {
    CustomerId ann = DESK.customer("Ann");
    CustomerId eve = DESK.customer("Eve");
    TicketNumber number = open(ann, "Private", "Mine.");
    TicketNumber other = open(eve, "Hers", "Hers.");
    assertThat(DESK.queries.byNumberVisibleTo(number, Visitor.member(eve))).isEmpty();
    assertThat(DESK.queries.byNumberVisibleTo(number, Visitor.linkHolder(other))).isEmpty();
    assertThat(DESK.queries.byNumberVisibleTo(number, Visitor.linkHolder(number))).isPresent();
    for (Visitor stranger : List.of(Visitor.member(eve), Visitor.linkHolder(other))) {
      assertThatThrownBy(() -> DESK.reply(Reply.of(number, stranger, "Hi"), later(1)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> DESK.in(() -> DESK.conversation.close(number, stranger, later(1))))
          .isInstanceOf(NotFound.class);
    }
    assertThat(mine(eve).items()).extracting(TicketRow::number).containsExactly(other);
  }

  @Test
  void colleaguesSeeItWhereTheyMay() {
    long firm = DESK.organization();
    CustomerId ann = DESK.customer("Ann", Optional.of(firm), false);
    CustomerId boss = DESK.customer("Bob", Optional.of(firm), true);
    CustomerId peer = DESK.customer("Pat", Optional.of(firm), false);
    CustomerId elsewhere = DESK.customer("Eve", Optional.of(DESK.organization()), true);
    TicketNumber number = open(ann, "Ours", "The whole office.");
    assertThat(DESK.queries.byNumberVisibleTo(number, Visitor.member(boss))).isPresent();
    assertThat(DESK.queries.byNumberVisibleTo(number, Visitor.member(peer))).isEmpty();
    assertThat(DESK.queries.byNumberVisibleTo(number, Visitor.member(elsewhere))).isEmpty();
    assertThat(ofOrganization(boss)).containsExactly(number);
    assertThat(ofOrganization(peer)).isEmpty();
    assertThat(ofOrganization(elsewhere)).isEmpty();
    DESK.reply(Reply.of(number, Visitor.member(boss), "And mine."), later(1));
    assertThat(seen(number, ann).timeline().get(1).by().name()).isEqualTo("Bob");
  }

  @Test
  void aGuestIsKnownByAddress() {
    String address = TestDesk.unique() + "@guest.example";
    Requester guest =
        new Requester.ByEmail(address, Optional.of("Gus"), Optional.of(java.util.Locale.GERMAN));
    TicketNumber first =
        DESK.open(OpenTicket.of(guest, Actor.guest(address), "Hallo", "Hilfe"), MONDAY);
    TicketNumber second =
        DESK.open(OpenTicket.of(guest, Actor.guest(address), "Noch was", "Hilfe"), later(1));
    CustomerId gus =
        new CustomerId(
            DESK.database
                .first("select id from customer where email = ?", row -> row.number("id"), address)
                .orElseThrow());
    assertThat(mine(gus).items()).extracting(TicketRow::number).containsExactly(second, first);
    DESK.reply(Reply.of(first, Visitor.linkHolder(first), "Bitte"), later(2));
    assertThat(seen(first, gus).timeline()).hasSize(2);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    CustomerId ann = DESK.customer("Ann");
    OpenTicket wish =
        OpenTicket.of(Requester.known(ann), actor(ann), " ", "").once("key with blanks");
    assertThatThrownBy(() -> DESK.open(wish, MONDAY))
        .isInstanceOfSatisfying(
            Invalid.class,
            no ->
                assertThat(no.violations())
                    .extracting(Violation::field)
                    .containsExactly("subject", "body", "submissionKey"));
    OpenTicket unknown =
        OpenTicket.of(Requester.known(ann), actor(ann), "S", "B")
            .about("no-such-topic")
            .aboutProduct("no-such-product");
    assertThatThrownBy(() -> DESK.open(unknown, MONDAY))
        .isInstanceOfSatisfying(
            Invalid.class,
            no ->
                assertThat(no.violations())
                    .extracting(Violation::key)
                    .containsExactly("ticket.topic.unknown", "ticket.product.unknown"));
  }

  @Test
  void aDoubleClickOpensOneTicket() throws Exception {
    CustomerId ann = DESK.customer("Ann");
    OpenTicket wish =
        OpenTicket.of(Requester.known(ann), actor(ann), "Once", "Only once.").once("k1");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<TicketNumber>> clicks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      clicks.add(
          threads.submit(
              () -> {
                start.await();
                return DESK.open(wish, MONDAY);
              }));
    }
    start.countDown();
    TicketNumber number = clicks.get(0).get();
    for (Future<TicketNumber> click : clicks) {
      assertThat(click.get()).isEqualTo(number);
    }
    threads.shutdown();
    assertThat(DESK.open(wish, later(1))).isEqualTo(number);
    assertThat(mine(ann).items()).hasSize(1);
    assertThat(DESK.open(wish.once("k2"), later(1))).isNotEqualTo(number);
  }

  @Test
  void aReplySentTwiceIsSaidOnce() {
    CustomerId ann = DESK.customer("Ann");
    TicketNumber number = open(ann, "Once", "Only once.");
    Reply reply =
        new Reply(
            number,
            Visitor.member(ann),
            "Again",
            List.of(),
            Channel.WEB,
            OptionalLong.empty(),
            Optional.of("r1"));
    Written first = DESK.reply(reply, later(1));
    assertThat(DESK.reply(reply, later(2))).isEqualTo(first);
    assertThat(seen(number, ann).timeline()).hasSize(2);
  }

  @Test
  void repliesAtTheSameMomentAllArrive() throws Exception {
    CustomerId ann = DESK.customer("Ann");
    TicketNumber number = open(ann, "Busy", "Everybody writes.");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Written>> replies = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String body = "Reply " + i;
      replies.add(
          threads.submit(() -> DESK.reply(Reply.of(number, Visitor.member(ann), body), later(1))));
    }
    for (Future<Written> reply : replies) {
      assertThat(reply.get().entry()).isPositive();
    }
    threads.shutdown();
    assertThat(seen(number, ann).timeline())
        .extracting(TimelineEntry::position)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
  }

  @Test
  void whoDecidedOnAnOldVersionIsRefused() {
    CustomerId ann = DESK.customer("Ann");
    Actor kim = Actor.agent(DESK.agent("Kim"));
    TicketNumber number = open(ann, "Race", "Two agents.");
    long version = DESK.queries.byNumberForStaff(number).orElseThrow().version();
    Written written =
        DESK.patch(
            PatchTicket.of(number, kim).ifVersion(OptionalLong.of(version)).priority(Priority.HIGH),
            later(1));
    assertThat(written.version()).isGreaterThan(version);
    assertThat(DESK.queries.byNumberForStaff(number).orElseThrow().version())
        .isEqualTo(written.version());
    assertThatThrownBy(
            () ->
                DESK.patch(
                    PatchTicket.of(number, kim)
                        .ifVersion(OptionalLong.of(version))
                        .priority(Priority.LOW),
                    later(2)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void aPatchMovesEverythingAndTellsTheHistory() {
    CustomerId ann = DESK.customer("Ann");
    String kim = DESK.agent("Kim");
    String team = DESK.team();
    TicketNumber number = open(ann, "Move", "Me.");
    DESK.patch(
        PatchTicket.of(number, Actor.agent(kim))
            .team(Edit.to(team))
            .assignee(Edit.to(kim))
            .topic(Edit.to("billing"))
            .priority(Priority.URGENT)
            .status(TicketStatus.ON_HOLD),
        later(1));
    TicketView ticket = DESK.queries.byNumberForStaff(number).orElseThrow();
    assertThat(ticket.team().map(NamedRef::key)).contains(team);
    assertThat(ticket.assignee().flatMap(Person::email)).contains(kim);
    assertThat(ticket.topic().map(Topic::key)).contains("billing");
    assertThat(ticket.timeline()).hasSize(6);
    assertThat(seen(number, ann).timeline()).hasSize(4);
    DESK.patch(PatchTicket.of(number, Actor.agent(kim)).team(Edit.clear()), later(2));
    assertThat(DESK.queries.byNumberForStaff(number).orElseThrow().team()).isEmpty();
    assertThatThrownBy(
            () -> DESK.patch(PatchTicket.of(number, Actor.agent(kim)).team(Edit.to("x")), later(3)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aPatchThatChangesNothingSaysNothing() {
    CustomerId ann = DESK.customer("Ann");
    TicketNumber number = open(ann, "Still", "Life.");
    Written before =
        DESK.patch(PatchTicket.of(number, actor(ann)).priority(Priority.NORMAL), later(1));
    assertThat(before.entry()).isZero();
    assertThat(events(number)).containsExactly("ticket.opened");
  }

  @Test
  void closedIsClosed() {
    CustomerId ann = DESK.customer("Ann");
    TicketNumber number = open(ann, "Over", "Done.");
    var unused = DESK.in(() -> DESK.conversation.close(number, Visitor.member(ann), later(1)));
    assertThat(seen(number, ann).may()).isEmpty();
    assertThatThrownBy(() -> DESK.reply(Reply.of(number, Visitor.member(ann), "No!"), later(2)))
        .isInstanceOf(Conflict.class);
    assertThat(seen(number, ann).timeline()).hasSize(2);
  }

  @Test
  void whatWaitsForMeComesFirst() {
    CustomerId ann = DESK.customer("Ann");
    Actor kim = Actor.agent(DESK.agent("Kim"));
    TicketNumber solved = open(ann, "Solved", "x");
    TicketNumber waiting = open(ann, "Waiting", "x");
    TicketNumber open = open(ann, "Open", "x");
    DESK.patch(PatchTicket.of(waiting, kim).status(TicketStatus.PENDING), later(1));
    DESK.patch(PatchTicket.of(open, kim).status(TicketStatus.OPEN), later(2));
    DESK.patch(PatchTicket.of(solved, kim).status(TicketStatus.SOLVED), later(3));
    assertThat(mine(ann).items())
        .extracting(TicketRow::number)
        .containsExactly(waiting, open, solved);
    assertThat(DESK.queries.openCount(ann)).isEqualTo(2);
  }

  @Test
  void pagesCoverTheListOnceWhateverComesInMeanwhile() {
    CustomerId ann = DESK.customer("Ann");
    Set<TicketNumber> before = new java.util.HashSet<>();
    for (int i = 0; i < 23; i++) {
      before.add(open(ann, "Ticket " + i, "x"));
    }
    for (CustomerFilter.Sort sort : CustomerFilter.Sort.values()) {
      CustomerFilter filter =
          new CustomerFilter(
              CustomerFilter.Scope.MINE, Set.of(), Optional.empty(), Optional.empty(), sort);
      List<TicketNumber> seen = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        Page<TicketRow> page = DESK.queries.visibleTo(ann, filter, 5, cursor);
        page.items().forEach(row -> seen.add(row.number()));
        cursor = page.next();
        DESK.open(
            OpenTicket.of(Requester.known(ann), actor(ann), "Meanwhile", "x"), later(seen.size()));
      } while (cursor.isPresent());
      assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }
  }

  @Test
  void staffFilterByEverything() {
    long firm = DESK.organization();
    CustomerId ann = DESK.customer("Ann", Optional.of(firm), false);
    String kim = DESK.agent("Kim");
    String team = DESK.team();
    TicketNumber wanted = open(ann, "Router reboots", "Every night at three.");
    TicketNumber other = open(ann, "Invoice", "Wrong.");
    DESK.patch(
        PatchTicket.of(wanted, Actor.agent(kim))
            .team(Edit.to(team))
            .assignee(Edit.to(kim))
            .topic(Edit.to("fault"))
            .priority(Priority.HIGH)
            .status(TicketStatus.PENDING),
        later(1));
    StaffFilter all = StaffFilter.all();
    StaffFilter filter =
        new StaffFilter(
            Set.of(TicketStatus.PENDING, TicketStatus.OPEN),
            Optional.of(team),
            Optional.of(kim),
            Optional.of(DESK.email(ann)),
            DESK.database.first(
                "select slug from organization where id = ?", row -> row.text("slug"), firm),
            Set.of(Priority.HIGH),
            Optional.of("fault"),
            Optional.of(later(1)),
            Optional.empty(),
            StaffFilter.Sort.CHANGED);
    assertThat(numbers(filter)).containsExactly(wanted);
    assertThat(numbers(search(all, "invoice wrong"))).contains(other).doesNotContain(wanted);
    assertThat(numbers(search(all, other.toString()))).containsExactly(other);
    assertThat(numbers(search(all, DESK.email(ann)))).containsExactlyInAnyOrder(wanted, other);
    assertThat(numbers(search(all, "rebo"))).contains(wanted);
  }

  /** Where there are many, the newest are looked through before the index of all words is asked. */
  @ParameterizedTest
  @ValueSource(ints = {0, Integer.MAX_VALUE})
  void staffFindWordsAmongFewTicketsAndAmongMany(int few) {
    TicketLists lists = new TicketLists(DESK.database, DESK.topics, few);
    String finch = "chaffinch" + few;
    CustomerId ann = DESK.customer("Ann");
    TicketNumber rare = open(ann, "Zebrafinch" + few, "It sings on line two.");
    List<TicketNumber> common = new ArrayList<>();
    for (int i = 0; i < 320; i++) {
      common.add(
          DESK.open(
              OpenTicket.of(Requester.known(ann), actor(ann), finch, "On line one."), later(i)));
    }
    assertThat(found(lists, "zebrafinch" + few + " line")).containsExactly(rare);
    assertThat(found(lists, "zebrafinch" + few + " absent")).isEmpty();
    assertThat(found(lists, "line " + finch)).hasSameElementsAs(common).doesNotHaveDuplicates();
    String word = "siskin" + few;
    DESK.answer(Answer.note(common.get(0), Actor.agent(DESK.agent("Kim")), word), later(999));
    assertThat(found(lists, word)).containsExactly(common.get(0));
  }

  private static List<TicketNumber> found(TicketLists lists, String typed) {
    List<TicketNumber> found = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<TicketRow> page = lists.forStaff(search(StaffFilter.all(), typed), 50, cursor);
      page.items().forEach(row -> found.add(row.number()));
      cursor = page.next();
    } while (cursor.isPresent());
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+",
        "-",
        "*",
        "\"",
        "(((",
        "a b",
        "+-~<>()\"*@",
        "';drop table ticket;--",
        "%",
        "_",
        "é",
        "😀",
        "router*)",
        "@distance",
        "\\",
        "電話が"
      })
  void oddWordsAreNoError(String typed) {
    assertThat(
            DESK.queries.forStaff(search(StaffFilter.all(), typed), 10, Optional.empty()).items())
        .isNotNull();
    CustomerFilter filter =
        new CustomerFilter(
            CustomerFilter.Scope.MINE,
            Set.of(),
            Optional.of(typed),
            Optional.of(typed),
            CustomerFilter.Sort.OPENED);
    assertThat(DESK.queries.visibleTo(DESK.customer("Ann"), filter, 10, Optional.empty()).items())
        .isEmpty();
  }

  @Test
  void aCustomerFindsWordsInPublicMessagesOnly() {
    CustomerId ann = DESK.customer("Ann");
    Actor kim = Actor.agent(DESK.agent("Kim"));
    TicketNumber number = open(ann, "Echo", "I hear myself.");
    DESK.answer(Answer.open(number, kim, "Please update the firmware."), later(1));
    DESK.answer(Answer.note(number, kim, "Difficult person."), later(1));
    assertThat(found(ann, "FIRMWARE")).containsExactly(number);
    assertThat(found(ann, "difficult")).isEmpty();
    assertThat(found(ann, "ech")).containsExactly(number);
    assertThat(found(ann, "%")).isEmpty();
    assertThat(found(ann, "#" + number)).containsExactly(number);
  }

  @Test
  void anAttachmentBelongsToOneMessage() throws IOException {
    CustomerId ann = DESK.customer("Ann");
    CustomerId eve = DESK.customer("Eve");
    StagedAttachment staged = stage("../trace.txt", "INVITE sip:ann");
    assertThat(staged.name()).isEqualTo("trace.txt");
    TicketNumber number =
        DESK.open(
            OpenTicket.of(Requester.known(ann), actor(ann), "Trace", "See the file.")
                .attaching(List.of(staged.id())),
            MONDAY);
    Attachment attachment =
        seen(number, ann).timeline().get(0).asMessage().orElseThrow().attachments().get(0);
    assertThat(attachment.mediaType()).isEqualTo("text/plain");
    assertThat(attachment.size()).isEqualTo(14);
    try (AttachmentContent content =
        DESK.attachments.open(number, attachment.id(), Visitor.member(ann))) {
      assertThat(content.content().readAllBytes()).asString().isEqualTo("INVITE sip:ann");
    }
    assertThatThrownBy(() -> DESK.attachments.open(number, attachment.id(), Visitor.member(eve)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                DESK.open(
                    OpenTicket.of(Requester.known(eve), actor(eve), "Mine", "Now mine.")
                        .attaching(List.of(staged.id())),
                    MONDAY))
        .isInstanceOf(Invalid.class);
    assertThat(mine(eve).items()).isEmpty();
  }

  @Test
  void whatIsAttachedToANoteStaysAmongStaff() throws IOException {
    CustomerId ann = DESK.customer("Ann");
    Actor kim = Actor.agent(DESK.agent("Kim"));
    TicketNumber number = open(ann, "Trace", "Please look.");
    StagedAttachment staged = stage("secret.txt", "internal");
    Answer note = Answer.note(number, kim, "See file.");
    DESK.answer(
        new Answer(
            number,
            kim,
            note.body(),
            true,
            List.of(staged.id()),
            Channel.API,
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty()),
        later(1));
    AttachmentId id = new AttachmentId(staged.id().value());
    assertThatThrownBy(() -> DESK.attachments.open(number, id, Visitor.member(ann)))
        .isInstanceOf(NotFound.class);
    try (AttachmentContent content = DESK.attachments.openForStaff(number, id)) {
      assertThat(content.about().name()).isEqualTo("secret.txt");
    }
  }

  @Test
  void uploadsHaveLimits() {
    byte[] large = new byte[(int) AttachmentLimits.DEFAULT_SIZE + 1];
    java.util.Arrays.fill(large, (byte) 'a');
    assertThatThrownBy(() -> stage("large.txt", large))
        .isInstanceOfSatisfying(
            Invalid.class,
            no -> assertThat(no.violations().get(0).key()).isEqualTo("ticket.attachment.large"));
    assertThatThrownBy(() -> stage("empty.txt", new byte[0])).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> stage("page.png", "<html><body>x</body></html>"))
        .isInstanceOfSatisfying(
            Invalid.class,
            no ->
                assertThat(no.violations().get(0).key()).isEqualTo("ticket.attachment.disguised"));
  }

  @Test
  void whatNobodyClaimsIsSwept() {
    Instant old = Instant.parse("2020-01-01T00:00:00Z");
    StagedAttachment staged =
        DESK.in(
            () ->
                DESK.attachments.stage(
                    "old.txt", bytes("x".getBytes(StandardCharsets.UTF_8)), old));
    assertThat(DESK.in(() -> DESK.attachments.sweep(old.plus(Duration.ofHours(25))))).isEqualTo(1);
    CustomerId ann = DESK.customer("Ann");
    assertThatThrownBy(
            () ->
                DESK.open(
                    OpenTicket.of(Requester.known(ann), actor(ann), "Late", "Too late.")
                        .attaching(List.of(staged.id())),
                    MONDAY))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void theContractSaysWhatIsPromised() {
    var standard = DESK.policies.byKey("standard").orElseThrow();
    String key = "gold-" + TestDesk.unique();
    DESK.in(
        () -> {
          DESK.policies.put(
              new org.careline.desk.sla.SlaPolicy(
                  key,
                  "Gold",
                  org.careline.desk.sla.BusinessHours.always(),
                  Map.of(
                      Priority.NORMAL,
                      new org.careline.desk.sla.SlaPolicy.Targets(
                          Optional.of(Duration.ofMinutes(30)), Optional.empty(), Optional.empty())),
                  false));
          return true;
        });
    assertThat(DESK.policies.byKey("standard")).contains(standard);
    long firm = DESK.organization();
    CustomerId ann = DESK.customer("Ann", Optional.of(firm), false);
    DESK.database.insert(
        "insert into contract (number, name, starts, ends, sla_policy, organization_id, created_at,"
            + " updated_at, version) values (?, 'Gold', '2026-01-01', '2026-12-31', ?, ?,"
            + " utc_timestamp(6), utc_timestamp(6), 1)",
        TestDesk.unique(),
        key,
        firm);
    TicketNumber number = open(ann, "Quick", "Please.");
    assertThat(seen(number, ann).answerPromisedBy()).contains(MONDAY.plus(Duration.ofMinutes(30)));
    TicketNumber after =
        DESK.open(
            OpenTicket.of(Requester.known(ann), actor(ann), "Next year", "Please."),
            MONDAY.plus(Duration.ofDays(60)));
    assertThat(seen(after, ann).answerPromisedBy())
        .isNotEqualTo(Optional.of(MONDAY.plus(Duration.ofDays(60)).plus(Duration.ofMinutes(30))));
  }

  @Test
  void topicsHaveNamesInEveryLanguageAndATeam() {
    assertThat(DESK.topics.byKey("billing").orElseThrow().name(java.util.Locale.GERMANY))
        .isEqualTo("Rechnung und Zahlung");
    String team = DESK.team();
    String key = TestDesk.unique();
    Topic topic =
        new Topic(key, Map.of("en", "Numbers", "de", "Rufnummern"), Optional.of(team), 5, false);
    DESK.in(
        () -> {
          DESK.topics.put(topic, Actor.SYSTEM, MONDAY);
          DESK.topics.put(topic, Actor.SYSTEM, MONDAY);
          return true;
        });
    assertThat(DESK.topics.byKey(key)).contains(topic);
    CustomerId ann = DESK.customer("Ann");
    TicketNumber number =
        DESK.open(
            OpenTicket.of(Requester.known(ann), actor(ann), "Port", "My number.").about(key),
            MONDAY);
    assertThat(DESK.queries.byNumberForStaff(number).orElseThrow().team().map(NamedRef::key))
        .contains(team);
  }

  private static TicketNumber open(CustomerId customer, String subject, String body) {
    return DESK.open(
        OpenTicket.of(Requester.known(customer), actor(customer), subject, body), MONDAY);
  }

  private static Actor actor(CustomerId customer) {
    return Actor.customer(DESK.email(customer));
  }

  private static TicketView seen(TicketNumber number, CustomerId customer) {
    return DESK.queries.byNumberVisibleTo(number, Visitor.member(customer)).orElseThrow();
  }

  private static Page<TicketRow> mine(CustomerId customer) {
    return DESK.queries.visibleTo(customer, CustomerFilter.mine(), 50, Optional.empty());
  }

  private static List<TicketNumber> ofOrganization(CustomerId customer) {
    CustomerFilter filter =
        new CustomerFilter(
            CustomerFilter.Scope.ORGANIZATION,
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            CustomerFilter.Sort.WAITING_FIRST);
    return DESK.queries.visibleTo(customer, filter, 50, Optional.empty()).items().stream()
        .map(TicketRow::number)
        .toList();
  }

  private static List<TicketNumber> found(CustomerId customer, String q) {
    CustomerFilter filter =
        new CustomerFilter(
            CustomerFilter.Scope.MINE,
            Set.of(),
            Optional.empty(),
            Optional.of(q),
            CustomerFilter.Sort.CHANGED);
    return DESK.queries.visibleTo(customer, filter, 50, Optional.empty()).items().stream()
        .map(TicketRow::number)
        .toList();
  }

  private static List<TicketNumber> numbers(StaffFilter filter) {
    return DESK.queries.forStaff(filter, 100, Optional.empty()).items().stream()
        .map(TicketRow::number)
        .toList();
  }

  private static StaffFilter search(StaffFilter filter, String q) {
    return new StaffFilter(
        filter.status(),
        filter.team(),
        filter.assignee(),
        filter.customer(),
        filter.organization(),
        filter.priority(),
        filter.topic(),
        filter.updatedSince(),
        Optional.of(q),
        filter.sort());
  }

  private static Answer withThen(Answer answer, TicketStatus then) {
    return new Answer(
        answer.ticket(),
        answer.by(),
        answer.body(),
        answer.internal(),
        answer.attachments(),
        answer.channel(),
        Optional.of(then),
        answer.expectedVersion(),
        answer.submissionKey());
  }

  private static List<String> events(TicketNumber number) {
    return DESK.database.list(
        "select type from event where subject = ? order by id",
        row -> row.text("type"),
        "ticket:" + number);
  }

  private static StagedAttachment stage(String name, String content) {
    return stage(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static StagedAttachment stage(String name, byte[] content) {
    return DESK.in(() -> DESK.attachments.stage(name, bytes(content), MONDAY));
  }

  private static ByteArrayInputStream bytes(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  private static Instant later(int hours) {
    return MONDAY.plus(Duration.ofHours(hours));
  }
}
