package org.careline.api.json;

/** The body is no JSON text; says where it stops being one. */
public final class Malformed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Malformed(String where) {
    super(where, null, false, false);
  }
}
