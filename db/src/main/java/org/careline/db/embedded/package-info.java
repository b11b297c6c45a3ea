/** The MariaDB server that runs beside Careline when no database is given. */
package org.careline.db.embedded;
