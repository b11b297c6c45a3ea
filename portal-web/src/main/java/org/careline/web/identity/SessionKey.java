package org.careline.web.identity;

import java.io.Serializable;

/**
 * What the HTTP session remembers of a sign-in: who, and as of when. It is worth nothing once the
 * person's epoch has moved on.
 *
 * @param staff whether the person is an agent and no customer
 */
record SessionKey(long person, boolean staff, int epoch) implements Serializable {}
