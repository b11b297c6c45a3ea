package org.careline.web.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.careline.kb.insight.DayFigures;
import org.careline.kb.insight.Deflection;
import org.careline.kb.insight.Outcomes;

/**
 * Figures of some days as they are drawn: paths of SVG on a sheet that is 100 high and 10 wide for
 * each span. It is stretched to whatever place there is, so no text stands in it.
 *
 * @param spans days, or weeks when there are many days; also those on which nothing happened
 */
public record Plot(List<Span> spans) {

  private static final int MOST_DAYS = 62;
  private static final int WEEK = 7;
  private static final int WIDTH = 10;
  private static final double GAP = 1.5;

  static Plot of(Deflection figures) {
    LocalDate from = figures.days().from();
    LocalDate to = figures.days().to();
    int step = ChronoUnit.DAYS.between(from, to) < MOST_DAYS ? 1 : WEEK;
    Map<Long, Outcomes> sums =
        figures.byDay().stream()
            .collect(
                Collectors.toMap(
                    day -> ChronoUnit.DAYS.between(from, day.day()) / step,
                    DayFigures::outcomes,
                    Outcomes::plus));
    List<Span> spans = new ArrayList<>();
    long index = 0;
    for (LocalDate begin = from; !begin.isAfter(to); begin = begin.plusDays(step)) {
      LocalDate end = begin.plusDays(step - 1L);
      spans.add(
          new Span(begin, end.isAfter(to) ? to : end, sums.getOrDefault(index, Outcomes.NONE)));
      index++;
    }
    return new Plot(List.copyOf(spans));
  }

  /** How wide the sheet is. */
  public int width() {
    return spans.size() * WIDTH;
  }

  public boolean weekly() {
    return !spans.get(0).from().equals(spans.get(0).to());
  }

  /** The most paths of a span. */
  public long most() {
    return spans.stream().mapToLong(span -> span.outcomes().paths()).max().orElse(0);
  }

  /** The spans on which anybody looked for an answer, the last one first. */
  public List<Span> table() {
    List<Span> rows = new ArrayList<>();
    spans.stream().filter(span -> !span.empty()).forEach(span -> rows.add(0, span));
    return rows;
  }

  /** The deflection rate: a line as wide as each span, broken where nobody looked for anything. */
  public String rate() {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < spans.size(); i++) {
      if (spans.get(i).empty()) {
        drawing = false;
        continue;
      }
      double y = 100 - 100 * spans.get(i).outcomes().deflectionRate().orElse(0.0);
      path.append(drawing ? 'L' : 'M').append(i * WIDTH).append(' ').append(number(y));
      path.append('H').append((i + 1) * WIDTH);
      drawing = true;
    }
    return path.toString();
  }

  /** Columns of those who were answered, from the ground. */
  public String answered() {
    return columns(span -> 0, Span::answered);
  }

  /** Columns of those who gave up, on top of those. */
  public String abandoned() {
    return columns(Span::answered, span -> span.outcomes().abandoned());
  }

  /** Columns of those who opened a ticket, on top of all. */
  public String tickets() {
    return columns(
        span -> span.answered() + span.outcomes().abandoned(), span -> span.outcomes().tickets());
  }

  private String columns(ToLongFunction<Span> below, ToLongFunction<Span> own) {
    double scale = 100.0 / Math.max(1, most());
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < spans.size(); i++) {
      long height = own.applyAsLong(spans.get(i));
      if (height > 0) {
        double y = 100 - below.applyAsLong(spans.get(i)) * scale;
        double width = WIDTH - 2 * GAP;
        path.append('M').append(number(i * WIDTH + GAP)).append(' ').append(number(y));
        path.append('v').append(number(-height * scale)).append('h').append(number(width));
        path.append('v').append(number(height * scale)).append('z');
      }
    }
    return path.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
  }
}
