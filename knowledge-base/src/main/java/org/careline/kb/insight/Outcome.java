package org.careline.kb.insight;

import java.util.Locale;

/** How a path ended. The first that fits, in this order: {@link #TICKET}, {@link #SOLVED}, … */
public enum Outcome {
  /** A ticket was opened after looking for an answer, whatever was said before. */
  TICKET,
  /** The last vote on the way was "this solved it". */
  SOLVED,
  /**
   * The last step was to open an article, without a "no", a further search or the form for a ticket
   * after it: whoever leaves like that is taken for somebody who knows enough.
   */
  LEFT,
  /**
   * Any other end, such as a search after which nothing was read, a "no", or a form that was not
   * sent: no answer was found, and nobody was asked for one.
   */
  ABANDONED,
  /** Straight to the form, without looking for an answer. Stands beside the rate, not in it. */
  DIRECT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Outcome of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
