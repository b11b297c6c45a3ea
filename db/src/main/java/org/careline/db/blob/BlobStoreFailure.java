package org.careline.db.blob;

import java.sql.SQLException;

/** The store could not be read or written. */
public final class BlobStoreFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BlobStoreFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
