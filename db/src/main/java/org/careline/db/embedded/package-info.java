/**
 * The MariaDB server that runs beside Careline when no database is given.
 *
 * <p>{@link org.careline.db.embedded.EmbeddedDatabase} owns the child process: creates its data
 * folder, starts it for this machine only, restarts it when it dies, stops it at the end. Nothing
 * else in Careline knows that the database is embedded: it gets a URL, a user and a password.
 */
package org.careline.db.embedded;
