/** To be described. */
package org.careline.web.ticket;
