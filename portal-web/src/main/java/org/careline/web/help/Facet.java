package org.careline.web.help;

import java.util.List;

/**
 * One way to narrow the results.
 *
 * @param name {@code topic}, {@code product} or {@code language}
 */
public record Facet(String name, List<Choice> choices) {

  /**
   * A value to choose.
   *
   * @param label in the language of the visitor
   * @param articles how many results there are with it
   * @param chosen whether the results are narrowed to it
   * @param inner whether it is part of the choice above it
   * @param url where it is chosen, or given up if it is; empty where it cannot be given up
   */
  public record Choice(String label, int articles, boolean chosen, boolean inner, String url) {}

  /** Whether there is anything to choose or to give up. */
  boolean offersSomething() {
    return choices.size() > 1 || choices.stream().anyMatch(c -> c.chosen() && !c.url().isEmpty());
  }
}
