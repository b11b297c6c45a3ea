package org.careline.db.outcome;

import java.util.List;

/**
 * One thing that is wrong with the input.
 *
 * @param field name of the input field as the API spells it, {@code messages[0].body}; empty when
 *     it is about the input as a whole
 * @param key key of the sentence in the bundle {@code org.careline.violations}
 * @param arguments what the sentence mentions, in the order of its placeholders
 */
public record Violation(String field, String key, List<Object> arguments) {

  public Violation {
    arguments = List.copyOf(arguments);
  }

  public static Violation of(String field, String key, Object... arguments) {
    return new Violation(field, key, List.of(arguments));
  }
}
