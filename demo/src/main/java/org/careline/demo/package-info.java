/**
 * Fernwire, a small VoIP provider that does not exist: its articles, customers and tickets.
 *
 * <p>{@link org.careline.demo.DemoLoader} puts them into an empty installation through the same use
 * cases as everybody else, with moments in the past, and only if {@code careline.demo} says so.
 * Nothing depends on this package.
 */
package org.careline.demo;
