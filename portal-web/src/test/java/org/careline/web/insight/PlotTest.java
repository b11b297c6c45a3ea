package org.careline.web.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.careline.kb.insight.DayFigures;
import org.careline.kb.insight.Days;
import org.careline.kb.insight.Deflection;
import org.careline.kb.insight.Outcomes;
import org.junit.jupiter.api.Test;

class PlotTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

  @Test
  void rateIsALineThatBreaksWhereNobodyLookedForAnything() {
    Plot plot =
        plot(
            4, day(0, new Outcomes(1, 1, 1, 1)), day(1, new Outcomes(2, 0, 0, 0)), day(3, none(3)));
    assertThat(plot.rate()).isEqualTo("M0 50H10L10 0H20M30 100H40");
    assertThat(plot.width()).isEqualTo(40);
    assertThat(plot.table())
        .extracting(Span::from)
        .containsExactly(MONDAY.plusDays(3), MONDAY.plusDays(1), MONDAY);
  }

  @Test
  void columnsStandOnEachOtherAndTheTallestIsAsTallAsTheSheet() {
    Plot plot = plot(2, day(0, new Outcomes(1, 1, 1, 1)), day(1, new Outcomes(0, 1, 0, 0)));
    assertThat(plot.most()).isEqualTo(4);
    assertThat(plot.answered()).isEqualTo("M1.5 100v-50h7v50zM11.5 100v-25h7v25z");
    assertThat(plot.abandoned()).isEqualTo("M1.5 50v-25h7v25z");
    assertThat(plot.tickets()).isEqualTo("M1.5 25v-25h7v25z");
  }

  @Test
  void manyDaysAreWeeks() {
    Plot plot = plot(100, day(6, none(1)), day(7, none(2)), day(99, none(3)));
    assertThat(plot.weekly()).isTrue();
    assertThat(plot.spans()).hasSize(15);
    assertThat(plot.spans().get(1).outcomes().tickets()).isEqualTo(2);
    assertThat(plot.spans().get(14).to()).isEqualTo(MONDAY.plusDays(99));
    assertThat(plot(62).weekly()).isFalse();
  }

  @Test
  void nothingIsAnEmptySheet() {
    Plot plot = plot(3);
    assertThat(plot.rate() + plot.answered() + plot.abandoned() + plot.tickets()).isEmpty();
    assertThat(plot.table()).isEmpty();
  }

  private static Outcomes none(long tickets) {
    return new Outcomes(0, 0, 0, tickets);
  }

  private static DayFigures day(int after, Outcomes outcomes) {
    return new DayFigures(MONDAY.plusDays(after), 0, 0, 0, 0, outcomes);
  }

  private static Plot plot(int days, DayFigures... figures) {
    return Plot.of(
        new Deflection(
            new Days(MONDAY, MONDAY.plusDays(days - 1L)),
            0,
            0,
            0,
            0,
            Outcomes.NONE,
            List.of(figures)));
  }
}
