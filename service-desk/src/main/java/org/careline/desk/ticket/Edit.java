package org.careline.desk.ticket;

import java.util.Objects;
import java.util.Optional;

/**
 * What a patch does to one field: leaves it, empties it, or gives it a value.
 *
 * @param touched false if the field stays as it is
 * @param value the new value; empty to remove the old one
 */
public record Edit<T>(boolean touched, Optional<T> value) {

  public Edit {
    Objects.requireNonNull(value);
  }

  public static <T> Edit<T> keep() {
    return new Edit<>(false, Optional.empty());
  }

  public static <T> Edit<T> clear() {
    return new Edit<>(true, Optional.empty());
  }

  public static <T> Edit<T> to(T value) {
    return new Edit<>(true, Optional.of(value));
  }
}
