package org.careline.desk.ticket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A where clause in the making: pieces of SQL of ours, values of theirs. */
final class Condition {

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> arguments = new ArrayList<>();

  Condition and(String piece, Object... values) {
    sql.append(sql.isEmpty() ? " where " : " and ").append(piece);
    Collections.addAll(arguments, values);
    return this;
  }

  Condition in(String column, Collection<? extends Enum<?>> values) {
    if (!values.isEmpty()) {
      and(column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")");
      values.forEach(value -> arguments.add(value.name()));
    }
    return this;
  }

  Condition copy() {
    Condition copy = new Condition();
    copy.sql.append(sql);
    copy.arguments.addAll(arguments);
    return copy;
  }

  /** Adds the values of another one, whose pieces stand elsewhere in the statement. */
  void bind(Condition other) {
    arguments.addAll(other.arguments);
  }

  String sql() {
    return sql.toString();
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
