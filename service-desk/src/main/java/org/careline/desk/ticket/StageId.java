package org.careline.desk.ticket;

/** Random name of an upload that no ticket has claimed yet; whoever knows it may claim it once. */
public record StageId(String value) {

  public StageId {
    if (value == null || !value.matches("[A-Za-z0-9_-]{22}")) {
      throw new IllegalArgumentException("not a stage id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
