package org.careline.kb.search;

/** Who is asking; each sees what those before it see. */
public enum Audience {
  /** Anybody. */
  PUBLIC,
  /** Signed in. */
  CUSTOMER,
  /** Works here. */
  STAFF
}
