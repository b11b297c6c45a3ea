package org.careline.web.identity;

import java.io.Serializable;

/**
 * What the HTTP session remembers of a sign-in: who, and as of when. It is worth nothing once the
 * customer's epoch has moved on.
 */
record SessionKey(long customer, int epoch) implements Serializable {}
