/**
 * Who is speaking: passwords, verification, tokens, sessions, API clients.
 *
 * <p>Secrets are stored as digests only. Events carry the number of a link, never the link; the
 * mailer asks {@link org.careline.desk.identity.Links} for it when it sends. What a customer may
 * see does not belong here.
 */
package org.careline.desk.identity;
