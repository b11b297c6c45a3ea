/**
 * Products a customer has, their warranties and contracts.
 *
 * <p>Names follow TM Forum's product inventory (TMF637) where it has one. What was promised about
 * response times does not belong here: a contract names the policy, {@code desk.sla} knows it.
 */
package org.careline.desk.entitlement;
