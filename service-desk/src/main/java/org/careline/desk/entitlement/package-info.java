/** Products a customer has, their warranties and contracts. */
package org.careline.desk.entitlement;
