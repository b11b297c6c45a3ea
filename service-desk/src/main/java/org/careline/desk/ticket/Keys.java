package org.careline.desk.ticket;

import java.util.Locale;
import java.util.Optional;

/** How enum constants are spelled outside. */
final class Keys {

  private Keys() {}

  static <E extends Enum<E>> Optional<E> parse(Class<E> type, String key) {
    if (key == null) {
      return Optional.empty();
    }
    String name = key.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
