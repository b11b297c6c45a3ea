package org.careline.kb.insight;

import java.util.List;

/**
 * Figures of some days, and of each of them; days on which nothing happened are left out.
 *
 * @see DayFigures
 */
public record Deflection(
    Days days,
    long searches,
    long withoutResult,
    long opened,
    long direct,
    Outcomes outcomes,
    List<DayFigures> byDay) {

  static Deflection of(Days days, List<DayFigures> byDay) {
    return new Deflection(
        days,
        byDay.stream().mapToLong(DayFigures::searches).sum(),
        byDay.stream().mapToLong(DayFigures::withoutResult).sum(),
        byDay.stream().mapToLong(DayFigures::opened).sum(),
        byDay.stream().mapToLong(DayFigures::direct).sum(),
        byDay.stream().map(DayFigures::outcomes).reduce(Outcomes.NONE, Outcomes::plus),
        List.copyOf(byDay));
  }
}
