package org.careline.web.site;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Points in time the way the visitor would say them, in the visitor's zone. */
@Named("times")
@RequestScoped
public class Times {

  private static final Duration A_WEEK = Duration.ofDays(7);

  /** Dear to make, and safe to share. */
  private static final Map<Locale, RelativeDateTimeFormatter> RELATIVE = new ConcurrentHashMap<>();

  private final Visitor visitor;
  private final Texts texts;
  private final Clock clock;

  protected Times() {
    this(null, null, null);
  }

  @Inject
  public Times(Visitor visitor, Texts texts, Clock clock) {
    this.visitor = visitor;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * {@code just now}, {@code 5 minutes ago}, {@code in 2 hours}; a date when it is a week or more
   * away.
   */
  public String relative(Instant instant) {
    Duration away = Duration.between(clock.instant(), instant);
    if (away.abs().compareTo(A_WEEK) >= 0) {
      return date(instant);
    }
    long minutes = Math.round(away.toSeconds() / 60.0);
    if (minutes == 0) {
      return texts.get("time.now");
    }
    if (Math.abs(minutes) < 60) {
      return say(minutes, RelativeDateTimeUnit.MINUTE);
    }
    long hours = Math.round(minutes / 60.0);
    return Math.abs(hours) < 24
        ? say(hours, RelativeDateTimeUnit.HOUR)
        : say(Math.round(hours / 24.0), RelativeDateTimeUnit.DAY);
  }

  /** {@code 12 March 2026}. */
  public String date(Instant instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(visitor.locale())
        .format(instant.atZone(visitor.zone()));
  }

  /**
   * {@code today at 14:30}, {@code Monday, 9 March at 09:00}: when something is due or was done.
   */
  public String by(Instant instant) {
    ULocale locale = ULocale.forLocale(visitor.locale());
    ZonedDateTime there = instant.atZone(visitor.zone());
    long days =
        ChronoUnit.DAYS.between(
            clock.instant().atZone(visitor.zone()).toLocalDate(), there.toLocalDate());
    String time =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(visitor.locale())
            .format(there);
    RelativeDateTimeFormatter formatter = RelativeDateTimeFormatter.getInstance(locale);
    if (Math.abs(days) <= 1) {
      Direction direction = days < 0 ? Direction.LAST : days > 0 ? Direction.NEXT : Direction.THIS;
      return formatter.combineDateAndTime(formatter.format(direction, AbsoluteUnit.DAY), time);
    }
    String pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern("EEEEdMMMM");
    return formatter.combineDateAndTime(
        DateTimeFormatter.ofPattern(pattern, visitor.locale()).format(there), time);
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(visitor.locale())
        .format(day);
  }

  /** Day, time and zone, for the title of a relative time. */
  public String exact(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
        .withLocale(visitor.locale())
        .format(instant.atZone(visitor.zone()));
  }

  private String say(long amount, RelativeDateTimeUnit unit) {
    return formatter().format((double) amount, unit);
  }

  private RelativeDateTimeFormatter formatter() {
    return RELATIVE.computeIfAbsent(visitor.locale(), Times::relative);
  }

  private static RelativeDateTimeFormatter relative(Locale language) {
    ULocale locale = ULocale.forLocale(language);
    return RelativeDateTimeFormatter.getInstance(
        locale,
        NumberFormat.getInstance(locale),
        RelativeDateTimeFormatter.Style.LONG,
        DisplayContext.CAPITALIZATION_NONE);
  }
}
