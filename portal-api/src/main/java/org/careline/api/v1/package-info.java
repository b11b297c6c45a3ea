/** To be described. */
package org.careline.api.v1;
