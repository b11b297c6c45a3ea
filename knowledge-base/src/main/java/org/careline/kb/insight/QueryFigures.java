package org.careline.kb.insight;

/**
 * What came of a question on some days.
 *
 * @param words in small letters, without punctuation and personal data
 * @param withoutResult how many paths found nothing that fits
 * @param outcomes of the paths on which it was asked; their number is how often that was
 */
public record QueryFigures(String locale, String words, long withoutResult, Outcomes outcomes) {

  /** Which questions, and which of them first. */
  public enum Order {
    /** Asked most. */
    FREQUENT("n"),
    /** Most often without a result. */
    WITHOUT_RESULT("z"),
    /** Most often the beginning of a ticket. */
    TICKETS("t");

    private final String measure;

    Order(String measure) {
      this.measure = measure;
    }

    String measure() {
      return measure;
    }

    long of(QueryFigures figures) {
      return switch (this) {
        case FREQUENT -> figures.outcomes().paths();
        case WITHOUT_RESULT -> figures.withoutResult();
        case TICKETS -> figures.outcomes().tickets();
      };
    }
  }
}
