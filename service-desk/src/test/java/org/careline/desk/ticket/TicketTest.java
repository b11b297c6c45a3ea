package org.careline.desk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.outcome.Conflict;
import org.careline.desk.account.Actor;
import org.careline.desk.account.CustomerId;
import org.careline.desk.sla.BusinessHours;
import org.careline.desk.sla.Priority;
import org.careline.desk.sla.Promise;
import org.careline.desk.sla.SlaPolicies;
import org.careline.desk.sla.SlaPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicketTest {

  private static final Instant OPENED = Instant.parse("2026-11-23T09:00:00Z");
  private static final Author ANN =
      new Author(Person.Kind.CUSTOMER, "Ann", Actor.customer("ann@x.example"));
  private static final Author KIM =
      new Author(Person.Kind.STAFF, "Kim", Actor.agent("kim@desk.example"));
  private static final SlaPolicy SLA = policy();

  @ParameterizedTest
  @CsvSource({
    "NEW,      OPEN PENDING ON_HOLD SOLVED CLOSED",
    "OPEN,     PENDING ON_HOLD SOLVED CLOSED",
    "PENDING,  OPEN ON_HOLD SOLVED CLOSED",
    "ON_HOLD,  OPEN PENDING SOLVED CLOSED",
    "SOLVED,   OPEN CLOSED",
    "CLOSED,   ''"
  })
  void staffMoveATicketOnlyWhereTheRuleSays(TicketStatus from, String allowed) {
    List<String> targets = List.of(allowed.split(" "));
    for (TicketStatus to : TicketStatus.values()) {
      Ticket ticket = ticketThatIs(from);
      if (to == from || targets.contains(to.name())) {
        ticket.move(to, KIM, SLA, later(1));
        assertThat(ticket.status()).isEqualTo(to);
      } else {
        assertThatThrownBy(() -> ticket.move(to, KIM, SLA, later(1))).isInstanceOf(Conflict.class);
        assertThat(ticket.status()).isEqualTo(from);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = TicketStatus.class,
      names = {"PENDING", "ON_HOLD", "SOLVED"})
  void aReplyBringsItBackToStaff(TicketStatus waiting) {
    Ticket ticket = ticketThatIs(waiting);
    ticket.reply(ANN, Channel.WEB, words("Still there"), SLA, later(1));
    assertThat(ticket.status()).isEqualTo(TicketStatus.OPEN);
    assertThat(ticket.takeWritten())
        .extracting(Entry::isMessage, Entry::from, Entry::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(true, null, null),
            org.assertj.core.groups.Tuple.tuple(false, waiting.key(), "open"));
  }

  @Test
  void aReplyToANewTicketLeavesItNew() {
    Ticket ticket = ticketThatIs(TicketStatus.NEW);
    ticket.reply(ANN, Channel.WEB, words("And another thing"), SLA, later(1));
    assertThat(ticket.status()).isEqualTo(TicketStatus.NEW);
  }

  @Test
  void closedTicketRejectsReply() {
    Ticket ticket = ticketThatIs(TicketStatus.CLOSED);
    assertThatThrownBy(() -> ticket.reply(ANN, Channel.WEB, words("Hello?"), SLA, later(1)))
        .isInstanceOfSatisfying(
            Conflict.class, no -> assertThat(no.reason().key()).isEqualTo("ticket.closed"));
    assertThat(ticket.takeWritten()).isEmpty();
  }

  @Test
  void closedTicketRejectsAnswerAndTakesNote() {
    Ticket ticket = ticketThatIs(TicketStatus.CLOSED);
    assertThatThrownBy(
            () -> ticket.answer(KIM, Channel.API, words("Late"), Optional.empty(), SLA, later(1)))
        .isInstanceOf(Conflict.class);
    ticket.note(
        KIM, Channel.API, new Words("For later", true, List.of(), Optional.empty()), later(1));
    assertThat(ticket.takeWritten()).singleElement().matches(Entry::internal);
    assertThat(ticket.status()).isEqualTo(TicketStatus.CLOSED);
  }

  @Test
  void theFirstAnswerOpensANewTicket() {
    Ticket ticket = ticketThatIs(TicketStatus.NEW);
    ticket.answer(KIM, Channel.API, words("We look"), Optional.empty(), SLA, later(1));
    assertThat(ticket.status()).isEqualTo(TicketStatus.OPEN);
  }

  @Test
  void anAnswerThatAsksSomethingWaitsForTheCustomer() {
    Ticket ticket = ticketThatIs(TicketStatus.OPEN);
    ticket.answer(
        KIM, Channel.API, words("Which?"), Optional.of(TicketStatus.PENDING), SLA, later(1));
    assertThat(ticket.status()).isEqualTo(TicketStatus.PENDING);
  }

  @Test
  void aNoteStopsNoClock() {
    Ticket ticket = ticketThatIs(TicketStatus.NEW);
    ticket.note(KIM, Channel.API, new Words("Hm", true, List.of(), Optional.empty()), later(1));
    assertThat(ticket.promises().promises())
        .filteredOn(promise -> promise.kind() == Promise.Kind.FIRST_RESPONSE)
        .singleElement()
        .matches(promise -> promise.keptAt().isEmpty());
  }

  @Test
  void onlyASolvedTicketCanBeReopened() {
    Ticket solved = ticketThatIs(TicketStatus.SOLVED);
    solved.reopen(ANN, SLA, later(1));
    assertThat(solved.status()).isEqualTo(TicketStatus.OPEN);
    assertThatThrownBy(() -> ticketThatIs(TicketStatus.OPEN).reopen(ANN, SLA, later(1)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> ticketThatIs(TicketStatus.CLOSED).reopen(ANN, SLA, later(1)))
        .isInstanceOfSatisfying(
            Conflict.class, no -> assertThat(no.reason().key()).isEqualTo("ticket.closed"));
  }

  @Test
  void escalatingGoesOneStepAtATimeAndEnds() {
    Ticket ticket = ticketThatIs(TicketStatus.OPEN);
    ticket.escalate(ANN, SLA, later(1));
    assertThat(ticket.priority()).isEqualTo(Priority.HIGH);
    ticket.escalate(ANN, SLA, later(2));
    assertThat(ticket.priority()).isEqualTo(Priority.URGENT);
    assertThatThrownBy(() -> ticket.escalate(ANN, SLA, later(3))).isInstanceOf(Conflict.class);
  }

  @Test
  void everyChangeLeavesItsLine() {
    Ticket ticket = ticketThatIs(TicketStatus.OPEN);
    ticket.prioritize(Priority.HIGH, KIM, SLA, later(1));
    ticket.give(OptionalLong.of(7), null, "network", KIM, later(1));
    ticket.assign(OptionalLong.of(9), null, "kim@desk.example", KIM, later(1));
    ticket.assign(OptionalLong.empty(), "kim@desk.example", null, KIM, later(2));
    ticket.rename("Other words", KIM, later(2));
    ticket.rename("Other words", KIM, later(3));
    assertThat(ticket.takeWritten())
        .extracting(Entry::what, Entry::to, Entry::internal)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(TimelineEntry.What.PRIORITY, "high", false),
            org.assertj.core.groups.Tuple.tuple(TimelineEntry.What.TEAM, "network", true),
            org.assertj.core.groups.Tuple.tuple(
                TimelineEntry.What.ASSIGNEE, "kim@desk.example", true),
            org.assertj.core.groups.Tuple.tuple(TimelineEntry.What.ASSIGNEE, null, true),
            org.assertj.core.groups.Tuple.tuple(TimelineEntry.What.SUBJECT, "Other words", false));
  }

  @ParameterizedTest
  @EnumSource(TicketStatus.class)
  void whatACustomerMayDoIsWhatTheTicketAccepts(TicketStatus status) {
    for (TicketAction action : TicketAction.values()) {
      Ticket ticket = ticketThatIs(status);
      boolean offered = Ticket.actions(status, ticket.priority()).contains(action);
      if (offered) {
        act(ticket, action);
      } else if (action != TicketAction.SOLVE || status != TicketStatus.SOLVED) {
        if (!(action == TicketAction.CLOSE && status == TicketStatus.CLOSED)) {
          assertThatThrownBy(() -> act(ticket, action)).isInstanceOf(Conflict.class);
        }
      }
    }
  }

  private static void act(Ticket ticket, TicketAction action) {
    switch (action) {
      case REPLY -> ticket.reply(ANN, Channel.WEB, words("Hi"), SLA, later(1));
      case SOLVE -> ticket.move(TicketStatus.SOLVED, ANN, SLA, later(1));
      case REOPEN -> ticket.reopen(ANN, SLA, later(1));
      case CLOSE -> ticket.move(TicketStatus.CLOSED, ANN, SLA, later(1));
      case ESCALATE -> ticket.escalate(ANN, SLA, later(1));
    }
  }

  private static Ticket ticketThatIs(TicketStatus status) {
    Ticket ticket =
        Ticket.open(
            OpenTicket.of(
                Requester.known(new CustomerId(1)),
                ANN.actor(),
                "No dial tone",
                "Since this morning."),
            new Circumstances(
                1,
                "ann@x.example",
                "Ann",
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                OptionalLong.empty()),
            ANN,
            new SlaPolicies.Chosen(1, SLA),
            OPENED);
    if (status != TicketStatus.NEW) {
      ticket.move(status, KIM, SLA, OPENED);
    }
    List<Entry> unused = ticket.takeWritten();
    assertThat(unused).isNotEmpty();
    return ticket;
  }

  private static Words words(String body) {
    return new Words(body, false, List.of(), Optional.empty());
  }

  private static Instant later(int hours) {
    return OPENED.plus(Duration.ofHours(hours));
  }

  static SlaPolicy policy() {
    Map<Priority, SlaPolicy.Targets> targets = new EnumMap<>(Priority.class);
    for (Priority priority : Priority.values()) {
      targets.put(
          priority,
          new SlaPolicy.Targets(
              Optional.of(Duration.ofHours(4)),
              Optional.of(Duration.ofHours(8)),
              Optional.of(Duration.ofHours(40))));
    }
    return new SlaPolicy("standard", "Standard", BusinessHours.always(), targets, true);
  }
}
