/**
 * Signing up, in and out, and knowing who is looking at a page.
 *
 * <p>{@link org.careline.web.identity.SignedIn} tells the other pages which customer this request
 * comes from. Passwords, links and what a session is worth are decided in {@code desk.identity}.
 */
package org.careline.web.identity;
