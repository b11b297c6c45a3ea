/** To be described. */
package org.careline.api.problem;
