package org.careline.db.outcome;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where a page of a list ended: the sort keys of its last row. Clients pass it back and do not look
 * inside. It grants nothing; whoever changes it only turns to another page.
 */
public record Cursor(List<String> keys) {

  private static final String SEPARATOR = "\u001f";

  public Cursor {
    keys = List.copyOf(keys);
  }

  /** The cursor after a row with these sort keys. */
  public static Cursor after(Object... keys) {
    return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
  }

  /**
   * Reads a cursor that a client sent.
   *
   * @param keys how many sort keys the list has
   * @throws Invalid if it is none of ours
   */
  public static Cursor read(String encoded, int keys) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      Cursor cursor = new Cursor(Arrays.asList(text.split(SEPARATOR, -1)));
      if (cursor.keys.size() == keys) {
        return cursor;
      }
    } catch (IllegalArgumentException notBase64) {
      // falls through to the same answer as any other cursor that is not ours
    }
    throw unknown();
  }

  /** Like {@link #read(String, int)}, for a parameter that may be missing. */
  public static Optional<Cursor> read(Optional<String> encoded, int keys) {
    return encoded.map(text -> read(text, keys));
  }

  public String text(int key) {
    return keys.get(key);
  }

  /**
   * A sort key that is a number.
   *
   * @throws Invalid if it is none
   */
  public long number(int key) {
    try {
      return Long.parseLong(keys.get(key));
    } catch (NumberFormatException notOurs) {
      throw unknown();
    }
  }

  private static Invalid unknown() {
    return new Invalid(Violation.of("cursor", "list.cursor.unknown"));
  }

  /** What a client gets to see. */
  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
  }
}
