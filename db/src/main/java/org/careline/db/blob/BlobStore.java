package org.careline.db.blob;

import java.io.IOException;
import java.io.InputStream;

/** Where attachments are kept: the database by default, so that one backup has everything. */
public interface BlobStore {

  /**
   * Stores a stream, in the caller's transaction if there is one. Reads it to its end and does not
   * close it. Never holds more than one chunk in memory.
   *
   * @throws IOException if the stream breaks; nothing is kept then
   */
  BlobId put(InputStream content) throws IOException;

  /**
   * Opens a blob for reading. Holds no connection between two chunks, so a slow reader costs
   * nothing.
   *
   * @throws org.careline.db.outcome.NotFound if there is no such blob
   */
  InputStream open(BlobId id);

  /**
   * Length in bytes.
   *
   * @throws org.careline.db.outcome.NotFound if there is no such blob
   */
  long size(BlobId id);

  /** Deletes a blob, in the caller's transaction if there is one; it may be gone already. */
  void delete(BlobId id);
}
