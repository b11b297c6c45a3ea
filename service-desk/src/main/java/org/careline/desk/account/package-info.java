/**
 * Customers, their organizations, and the staff who serve them.
 *
 * <p>Others call the use cases {@link org.careline.desk.account.Customers}, {@link
 * org.careline.desk.account.Organizations}, {@link org.careline.desk.account.Staff} and {@link
 * org.careline.desk.account.Profiles}, and read views. How somebody proves who he is does not
 * belong here: see {@code desk.identity}.
 */
package org.careline.desk.account;
