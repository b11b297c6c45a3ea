package org.careline.desk.ticket;

/** Random name of an attachment, as it stands in URLs. */
public record AttachmentId(String value) {

  public AttachmentId {
    if (value == null || !value.matches("[A-Za-z0-9_-]{22}")) {
      throw new IllegalArgumentException("not an attachment id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
