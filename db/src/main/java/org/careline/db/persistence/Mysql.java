package org.careline.db.persistence;

import org.eclipse.persistence.platform.database.MySQLPlatform;

/**
 * MySQL and MariaDB as EclipseLink should see them. Generated keys are asked for with a statement
 * of their own: EclipseLink 4.0 never closes the statement that returned them together with the row
 * (issue 2366), and a database that holds 16,382 of those refuses all others.
 */
public class Mysql extends MySQLPlatform {

  private static final long serialVersionUID = 1L;

  /** Made by EclipseLink, which is told the name in persistence.xml. */
  public Mysql() {
    setSupportsReturnGeneratedKeys(false);
  }
}
