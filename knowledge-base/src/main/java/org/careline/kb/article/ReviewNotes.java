package org.careline.kb.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;

/** Who asked for a review, and what was said. */
@Embeddable
class ReviewNotes {

  private static final int LONGEST = 1000;

  @Column(name = "review_asked_by")
  private String askedBy;

  @Column(name = "review_asked_at")
  private Instant askedAt;

  @Column(name = "review_note")
  private String note;

  void ask(String words, String actor, Instant now) {
    askedBy = actor;
    askedAt = now;
    say(words);
  }

  /** The answer stays until the next question. */
  void answer(String words) {
    askedAt = null;
    say(words);
  }

  void settle() {
    askedBy = null;
    askedAt = null;
    note = null;
  }

  private void say(String words) {
    String said = words.strip();
    if (said.length() > LONGEST) {
      throw new Invalid(Violation.of("note", "text.long", LONGEST));
    }
    note = said.isEmpty() ? null : said;
  }

  Optional<ArticleView.Review> view() {
    return askedBy == null
        ? Optional.empty()
        : Optional.of(
            new ArticleView.Review(
                askedBy, Optional.ofNullable(askedAt), Optional.ofNullable(note)));
  }
}
