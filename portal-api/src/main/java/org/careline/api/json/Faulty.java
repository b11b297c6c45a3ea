package org.careline.api.json;

import java.util.List;

/** The text is JSON, but not what this operation takes; every faulty field is named. */
public final class Faulty extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A field and what is wrong with it.
   *
   * @param field as the API spells it, {@code messages[0].body}; empty for the body as a whole
   * @param code {@code required}, {@code unknown}, {@code type} or {@code value}
   * @param detail a sentence for a developer
   */
  public record Field(String field, String code, String detail) {}

  private final transient List<Field> fields;

  public Faulty(List<Field> fields) {
    super(fields.toString(), null, false, false);
    this.fields = List.copyOf(fields);
  }

  public Faulty(String field, String code, String detail) {
    this(List.of(new Field(field, code, detail)));
  }

  public List<Field> fields() {
    return fields;
  }
}
