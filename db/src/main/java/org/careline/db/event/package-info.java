/** The ordered log of everything that changed, and those who follow it. */
package org.careline.db.event;
