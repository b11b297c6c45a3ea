package org.careline.api.v1;

/** Who reads a message. */
enum MessageVisibility {
  /** The customer and staff. */
  PUBLIC,
  /** A note among staff, which no customer ever sees. */
  INTERNAL
}
