package org.careline.desk.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When somebody is there to answer. Computes with moments, so a day on which the clocks change has
 * the hours it really has.
 *
 * @param week opening times of each day; a day without any is closed
 * @param holidays days in {@code zone} on which nobody is there, whatever the week says
 */
public record BusinessHours(
    ZoneId zone, Map<DayOfWeek, List<Opening>> week, Set<LocalDate> holidays) {

  /** Nobody promises an answer for later than this; it ends a search that finds no open day. */
  private static final int LONGEST_SEARCH_IN_DAYS = 3 * 366;

  /**
   * A stretch of one day.
   *
   * @param from minutes after midnight, 0 to 1439
   * @param to minutes after midnight, up to 1440 for the end of the day
   */
  public record Opening(int from, int to) {
    public Opening {
      if (from < 0 || to > 24 * 60 || from >= to) {
        throw new IllegalArgumentException("opening from " + from + " to " + to);
      }
    }
  }

  public BusinessHours {
    Map<DayOfWeek, List<Opening>> copy = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, openings) -> copy.put(day, inOrder(day, openings)));
    week = Map.copyOf(copy);
    holidays = Set.copyOf(holidays);
    if (week.values().stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("business hours without a single hour");
    }
  }

  /** Round the clock. */
  public static BusinessHours always() {
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(new Opening(0, 24 * 60)));
    }
    return new BusinessHours(ZoneId.of("UTC"), week, Set.of());
  }

  /** The moment at which {@code duration} of business time has passed since {@code start}. */
  public Instant plus(Instant start, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      return start;
    }
    Duration left = duration;
    LocalDate day = start.atZone(zone).toLocalDate();
    for (int i = 0; i < LONGEST_SEARCH_IN_DAYS; i++, day = day.plusDays(1)) {
      for (Opening opening : openings(day)) {
        Instant from = later(start, at(day, opening.from()));
        Instant to = at(day, opening.to());
        if (from.isBefore(to)) {
          Duration stretch = Duration.between(from, to);
          if (stretch.compareTo(left) >= 0) {
            return from.plus(left);
          }
          left = left.minus(stretch);
        }
      }
    }
    throw new IllegalStateException("no " + duration + " of business time in three years");
  }

  /** How much business time lies between two moments; zero if they are the wrong way round. */
  public Duration between(Instant start, Instant end) {
    Duration sum = Duration.ZERO;
    LocalDate last = end.atZone(zone).toLocalDate();
    for (LocalDate day = start.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (Opening opening : openings(day)) {
        Instant from = later(start, at(day, opening.from()));
        Instant to = earlier(end, at(day, opening.to()));
        if (from.isBefore(to)) {
          sum = sum.plus(Duration.between(from, to));
        }
      }
    }
    return sum;
  }

  private List<Opening> openings(LocalDate day) {
    return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  /** Wall-clock time, not time since midnight: 8:00 is 8:00 on the day the clocks change, too. */
  private Instant at(LocalDate day, int minute) {
    return minute == 24 * 60
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : day.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
  }

  private static List<Opening> inOrder(DayOfWeek day, List<Opening> openings) {
    int end = 0;
    for (Opening opening : openings) {
      if (opening.from() < end) {
        throw new IllegalArgumentException("openings overlap on " + day + ": " + openings);
      }
      end = opening.to();
    }
    return List.copyOf(openings);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
