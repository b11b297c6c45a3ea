/**
 * What response was promised, and by when.
 *
 * <p>Values that compute in business hours ({@code BusinessHours}, {@code SlaPolicy}) and the clock
 * each ticket carries. Knows nothing of tickets; every moment is an argument.
 */
package org.careline.desk.sla;
