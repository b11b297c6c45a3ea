/** What every entity and every use case needs of the persistence unit, said once. */
package org.careline.db.persistence;
