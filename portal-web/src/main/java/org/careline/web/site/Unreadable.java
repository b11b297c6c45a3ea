package org.careline.web.site;

/** A request that ends too early, is too large, or is not what it says. */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unreadable(Throwable cause) {
    super(cause);
  }
}
