/**
 * What every use case needs of the database, said once: the persistence context for commands, and
 * {@link org.careline.db.persistence.Database} for projections. Knows no table.
 */
package org.careline.db.persistence;
