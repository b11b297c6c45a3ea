package org.careline.desk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlaClockTest {

  private static final Instant NINE = BusinessHoursTest.berlin("2026-11-23T09:00");
  private static final SlaPolicy POLICY =
      new SlaPolicy(
          "standard",
          "Standard",
          BusinessHoursTest.office(),
          Map.of(
              Priority.NORMAL, targets(4, 6, 20),
              Priority.URGENT, targets(1, 2, 8)),
          true);

  @Test
  void anAnswerIsPromisedWhenTheTicketIsOpened() {
    assertThat(clock().dueAt()).contains(at("2026-11-23T13:00"));
    assertThat(due(clock(), Promise.Kind.RESOLUTION)).isEqualTo(at("2026-11-25T09:00"));
  }

  @Test
  void theFirstPublicAnswerStopsTheFirstClockForGood() {
    SlaClock clock = clock();
    clock.answered(at("2026-11-23T10:00"));
    clock.answered(at("2026-11-23T11:00"));
    Promise first = promise(clock, Promise.Kind.FIRST_RESPONSE).orElseThrow();
    assertThat(first.keptAt()).contains(at("2026-11-23T10:00"));
    assertThat(first.isBroken(at("2026-12-23T10:00"))).isFalse();
  }

  @Test
  void anAnswerThatCameTooLateStaysBroken() {
    SlaClock clock = clock();
    clock.answered(at("2026-11-23T14:00"));
    Promise first = promise(clock, Promise.Kind.FIRST_RESPONSE).orElseThrow();
    assertThat(first.isBroken(at("2026-11-23T14:00"))).isTrue();
  }

  @Test
  void aReplyBeforeTheFirstAnswerStartsNoSecondClock() {
    SlaClock clock = clock();
    clock.asked(POLICY, Priority.NORMAL, at("2026-11-23T10:00"));
    assertThat(promise(clock, Promise.Kind.NEXT_RESPONSE)).isEmpty();
  }

  @Test
  void theNextAnswerIsPromisedFromTheOldestUnansweredReply() {
    SlaClock clock = clock();
    clock.answered(at("2026-11-23T10:00"));
    clock.asked(POLICY, Priority.NORMAL, at("2026-11-23T11:00"));
    clock.asked(POLICY, Priority.NORMAL, at("2026-11-23T12:00"));
    assertThat(due(clock, Promise.Kind.NEXT_RESPONSE)).isEqualTo(at("2026-11-23T17:00"));
    clock.answered(at("2026-11-23T12:30"));
    assertThat(promise(clock, Promise.Kind.NEXT_RESPONSE)).isEmpty();
  }

  @Test
  void waitingForTheCustomerDoesNotCountTowardsTheResolution() {
    SlaClock clock = clock();
    clock.pause(POLICY, at("2026-11-23T11:00"));
    assertThat(promise(clock, Promise.Kind.RESOLUTION)).isEmpty();
    clock.resume(POLICY, Priority.NORMAL, at("2026-11-25T08:00"));
    // 2 of 20 hours were spent: 10 on Wednesday, 8 on Thursday.
    assertThat(due(clock, Promise.Kind.RESOLUTION)).isEqualTo(at("2026-11-26T16:00"));
  }

  @Test
  void aPauseInAPauseChangesNothing() {
    SlaClock clock = clock();
    clock.pause(POLICY, at("2026-11-23T11:00"));
    clock.pause(POLICY, at("2026-11-24T11:00"));
    clock.resume(POLICY, Priority.NORMAL, at("2026-11-25T08:00"));
    assertThat(due(clock, Promise.Kind.RESOLUTION)).isEqualTo(at("2026-11-26T16:00"));
  }

  @Test
  void solvedInTimeIsAPromiseKept() {
    SlaClock clock = clock();
    clock.answered(at("2026-11-23T10:00"));
    clock.resolve(POLICY, at("2026-11-23T12:00"));
    Promise resolution = promise(clock, Promise.Kind.RESOLUTION).orElseThrow();
    assertThat(resolution.keptAt()).contains(at("2026-11-23T12:00"));
    assertThat(clock.dueAt()).isEmpty();
  }

  @Test
  void reopenedGoesOnWhereItStopped() {
    SlaClock clock = clock();
    clock.resolve(POLICY, at("2026-11-23T12:00"));
    clock.resume(POLICY, Priority.NORMAL, at("2026-11-24T08:00"));
    // 3 of 20 hours were spent.
    assertThat(due(clock, Promise.Kind.RESOLUTION)).isEqualTo(at("2026-11-25T15:00"));
  }

  @Test
  void aHigherPriorityPromisesMoreFromTheSameMoment() {
    SlaClock clock = clock();
    clock.reprioritize(POLICY, Priority.URGENT, NINE);
    assertThat(due(clock, Promise.Kind.FIRST_RESPONSE)).isEqualTo(at("2026-11-23T10:00"));
    assertThat(due(clock, Promise.Kind.RESOLUTION)).isEqualTo(at("2026-11-23T17:00"));
  }

  @Test
  void aPolicyWithoutTargetsPromisesNothing() {
    SlaClock clock = SlaClock.start(POLICY, Priority.LOW, NINE);
    assertThat(clock.promises()).isEmpty();
    assertThat(clock.dueAt()).isEmpty();
  }

  private static SlaClock clock() {
    return SlaClock.start(POLICY, Priority.NORMAL, NINE);
  }

  private static Optional<Promise> promise(SlaClock clock, Promise.Kind kind) {
    return clock.promises().stream().filter(promise -> promise.kind() == kind).findFirst();
  }

  private static Instant due(SlaClock clock, Promise.Kind kind) {
    return promise(clock, kind).orElseThrow().dueAt();
  }

  private static SlaPolicy.Targets targets(int first, int next, int resolution) {
    return new SlaPolicy.Targets(
        Optional.of(Duration.ofHours(first)),
        Optional.of(Duration.ofHours(next)),
        Optional.of(Duration.ofHours(resolution)));
  }

  private static Instant at(String local) {
    return BusinessHoursTest.berlin(local);
  }
}
