package org.careline.desk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.careline.db.outcome.Conflict;
import org.careline.desk.sla.Priority;
import org.junit.jupiter.api.Test;

class RetellingTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Person NORA =
      new Person(Person.Kind.CUSTOMER, "Nora Castellan", Optional.of("nora@dental.example"));
  private static final Person KIM =
      new Person(Person.Kind.STAFF, "Kim Okafor", Optional.of("kim@fernwire.example"));

  private static TimelineEntry message(int position, Person by, boolean internal, String body) {
    return new TimelineEntry.Message(
        position, NOON, by, internal, Channel.WEB, body, "", List.of());
  }

  private static TicketView ticket(TicketStatus status, TimelineEntry... timeline) {
    return new TicketView(
        TicketNumber.parse("100001").orElseThrow(),
        1,
        "No sound for Nora",
        status,
        Priority.NORMAL,
        Channel.WEB,
        Optional.empty(),
        NORA,
        Optional.of(new NamedRef("dental", "Brightwater Dental")),
        Optional.of(new NamedRef("FW-8841-22", "Desk phone")),
        Optional.empty(),
        Optional.of(KIM),
        NOON,
        NOON,
        Optional.of(NOON),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(timeline),
        Set.of());
  }

  private static String retold(String question, String answer) {
    return Retelling.of(
            ticket(
                TicketStatus.SOLVED,
                message(1, NORA, false, question),
                message(2, KIM, true, "She is upset."),
                message(3, KIM, false, "Let me look."),
                message(4, KIM, false, answer)),
            Locale.ENGLISH)
        .body();
  }

  @Test
  void questionAndLastAnswerAreTold() {
    assertThat(retold("I hear nothing.", "Switch off SIP ALG."))
        .isEqualTo("## Question\n\nI hear nothing.\n\n## Answer\n\nSwitch off SIP ALG.\n");
  }

  @Test
  void peopleAreNotTold() {
    String body =
        retold(
            "I am Nora Castellan of Brightwater Dental, nora.c+x@dental.example, +49 (30) 1234-567"
                + " or 030/123 45 67. My phone FW-8841-22 (MAC 00:1A:2B:3C:4D:5E, SN 9KD83JF72A)"
                + " is silent, customer number 100 234 567. IBAN DE89 3704 0044 0532 0130 00.",
            "Hello Nora, open port 5060 and 10000-20000 on 192.168.1.1 until 2026-11-22. Kim");
    assertThat(body)
        .doesNotContain(
            "Nora",
            "Castellan",
            "Brightwater",
            "@",
            "1234",
            "8841",
            "1A:2B",
            "9KD83",
            "234 567",
            "3704",
            "Kim")
        .contains("[name]", "[organization]", "[e-mail address]", "[phone number]")
        .contains("[serial number]", "[number]")
        .contains("port 5060 and 10000-20000 on 192.168.1.1 until 2026-11-22");
  }

  @Test
  void titleIsMaskedToo() {
    TicketView solved =
        ticket(TicketStatus.SOLVED, message(1, NORA, false, "x"), message(2, KIM, false, "y"));
    assertThat(Retelling.of(solved, Locale.GERMAN).title()).isEqualTo("No sound for [Name]");
  }

  @Test
  void unsolvedTicketIsNotTold() {
    assertThatThrownBy(
            () ->
                Retelling.of(
                    ticket(TicketStatus.OPEN, message(2, KIM, false, "y")), Locale.ENGLISH))
        .isInstanceOf(Conflict.class);
  }
}
