/**
 * What integration tests share.
 *
 * <p>A test class says {@link org.careline.testkit.OnCareline} and finds the module's WAR running
 * on Payara Micro with an embedded MariaDB: one start for all classes of the module. {@link
 * org.careline.testkit.Careline} says where it is. Tests do not share rows: each makes its own.
 */
package org.careline.testkit;
