package org.careline.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Says that somebody has to wait. The form is shown again with what was typed. */
@RequestScoped
public class TooMany {

  public static final int STATUS = 429;

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final FormErrors errors;
  private final Texts texts;
  private final Times times;
  private final Clock clock;

  protected TooMany() {
    this(null, null, null, null);
  }

  @Inject
  public TooMany(FormErrors errors, Texts texts, Times times, Clock clock) {
    this.errors = errors;
    this.texts = texts;
    this.times = times;
    this.clock = clock;
  }

  /**
   * Calls a use case that says when to try again if it was asked too often; false when it did, or
   * refused what was typed, and then the page says why.
   *
   * @param key of a sentence that names when to come back
   */
  public boolean passes(Supplier<Optional<Instant>> useCase, String key) {
    return errors.accepted(() -> useCase.get().ifPresent(until -> until(until, "", key)))
        && !errors.isAny();
  }

  /**
   * Answers with that.
   *
   * @param field where it is said; empty for the top of the form
   * @param key of a sentence that names when to come back
   */
  public void until(Instant until, String field, String key) {
    ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
    answer.setResponseStatus(STATUS);
    answer.setResponseHeader("Retry-After", seconds(until));
    errors.add(field, sentence(until, key));
  }

  /** The sentence alone. Nobody counts seconds: a wait is a minute at least. */
  public String sentence(Instant until, String key) {
    Instant soonest = clock.instant().plus(A_MINUTE);
    return texts.of(key, times.relative(until.isAfter(soonest) ? until : soonest));
  }

  /** Value of the header {@code Retry-After}. */
  public String seconds(Instant until) {
    long left = Duration.between(clock.instant(), until).toSeconds() + 1;
    return Long.toString(Math.max(left, A_MINUTE.toSeconds()));
  }
}
