/** Customers, their organizations, and the staff who serve them. */
package org.careline.desk.account;
