/**
 * What {@code benchmarks/run} needs from Java: the floor under opening a ticket, and a database as
 * full as after years. Talks plain JDBC, knows the tables and none of the code; run by hand, never
 * by a test.
 */
package org.careline.benchmarks;
