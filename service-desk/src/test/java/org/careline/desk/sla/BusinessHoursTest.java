package org.careline.desk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void fourHoursOnAMondayMorningEndAtNoon() {
    assertThat(office().plus(berlin("2026-11-23T08:00"), Duration.ofHours(4)))
        .isEqualTo(berlin("2026-11-23T12:00"));
  }

  @Test
  void whatIsLeftOnFridayEveningGoesOnOnMonday() {
    assertThat(office().plus(berlin("2026-11-20T17:00"), Duration.ofHours(4)))
        .isEqualTo(berlin("2026-11-23T11:00"));
  }

  @Test
  void whatIsAskedAtTheWeekendCountsFromMonday() {
    assertThat(office().plus(berlin("2026-11-21T13:00"), Duration.ofHours(1)))
        .isEqualTo(berlin("2026-11-23T09:00"));
  }

  @Test
  void aDurationThatJustFillsTheDayEndsWithTheDay() {
    assertThat(office().plus(berlin("2026-11-23T08:00"), Duration.ofHours(10)))
        .isEqualTo(berlin("2026-11-23T18:00"));
  }

  @Test
  void aHolidayDoesNotCount() {
    BusinessHours hours = office(LocalDate.parse("2026-12-25"));
    assertThat(hours.plus(berlin("2026-12-24T17:00"), Duration.ofHours(2)))
        .isEqualTo(berlin("2026-12-28T09:00"));
    assertThat(hours.between(berlin("2026-12-24T17:00"), berlin("2026-12-28T09:00")))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void openingTimesStayOnTheWallClockWhenTheClocksChange() {
    // Friday evening in summer time, Monday morning in winter time: the hour in between is
    // nobody's.
    assertThat(office().plus(berlin("2026-10-23T17:00"), Duration.ofHours(2)))
        .isEqualTo(berlin("2026-10-26T09:00"));
    assertThat(Duration.between(berlin("2026-10-23T17:00"), berlin("2026-10-26T09:00")))
        .isEqualTo(Duration.ofHours(65));
  }

  @Test
  void roundTheClockTheDayOfTheChangeHasTheHoursItHas() {
    BusinessHours always = new BusinessHours(BERLIN, BusinessHours.always().week(), Set.of());
    assertThat(always.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
        .isEqualTo(Duration.ofHours(25));
    assertThat(always.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
        .isEqualTo(Duration.ofHours(23));
    assertThat(always.plus(berlin("2026-03-29T00:00"), Duration.ofHours(23)))
        .isEqualTo(berlin("2026-03-30T00:00"));
  }

  @Test
  void aLunchBreakDoesNotCount() {
    BusinessHours hours =
        new BusinessHours(
            BERLIN,
            Map.of(
                DayOfWeek.MONDAY,
                List.of(
                    new BusinessHours.Opening(8 * 60, 12 * 60),
                    new BusinessHours.Opening(13 * 60, 17 * 60))),
            Set.of());
    assertThat(hours.plus(berlin("2026-11-23T11:30"), Duration.ofHours(1)))
        .isEqualTo(berlin("2026-11-23T13:30"));
  }

  @Test
  void theWrongWayRoundIsNoTime() {
    assertThat(office().between(berlin("2026-11-23T12:00"), berlin("2026-11-23T10:00"))).isZero();
  }

  @Test
  void plusAndBetweenAreInverse() {
    Instant start = berlin("2026-10-22T16:13");
    for (int minutes = 1; minutes < 6000; minutes += 173) {
      Duration duration = Duration.ofMinutes(minutes);
      assertThat(office().between(start, office().plus(start, duration))).isEqualTo(duration);
    }
  }

  @Test
  void hoursWithoutAnHourAreRefused() {
    assertThatThrownBy(() -> new BusinessHours(BERLIN, Map.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void overlappingOpeningsAreRefused() {
    List<BusinessHours.Opening> overlapping =
        List.of(new BusinessHours.Opening(60, 120), new BusinessHours.Opening(90, 180));
    assertThatThrownBy(
            () -> new BusinessHours(BERLIN, Map.of(DayOfWeek.MONDAY, overlapping), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static BusinessHours office(LocalDate... holidays) {
    Map<DayOfWeek, List<BusinessHours.Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY) {
        week.put(day, List.of(new BusinessHours.Opening(8 * 60, 18 * 60)));
      }
    }
    return new BusinessHours(BERLIN, week, Set.of(holidays));
  }

  static Instant berlin(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }
}
