package org.careline.kb.question;

import java.util.Locale;
import java.util.Optional;

/** What an editor said of a question; it counts for more than any evidence. */
enum Decision {
  ACCEPTED,
  REJECTED,
  /** Evidence decides. */
  NONE;

  static Decision of(Optional<String> code) {
    return code.map(each -> valueOf(each.toUpperCase(Locale.ROOT))).orElse(NONE);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  QuestionState state(Tally tally) {
    return switch (this) {
      case ACCEPTED -> QuestionState.IN_FORCE;
      case REJECTED -> QuestionState.REJECTED;
      case NONE -> tally.state();
    };
  }
}
