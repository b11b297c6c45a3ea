/** The application below {@code /api}: what it is made of, and whether it is ready. */
package org.careline.api;
