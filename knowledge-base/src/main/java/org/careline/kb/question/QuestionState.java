package org.careline.kb.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a question has come with an article. */
public enum QuestionState {
  /** Too little speaks for it to show it to anybody. */
  OBSERVED,
  /** Shown to editors. */
  PROPOSED,
  /** The article is found by it, and it is suggested to those who type. */
  IN_FORCE,
  /** An editor said no: it stays away whatever evidence says. */
  REJECTED;

  /** As the API spells it: {@code in-force}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Empty for what is none. */
  public static Optional<QuestionState> of(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }
}
