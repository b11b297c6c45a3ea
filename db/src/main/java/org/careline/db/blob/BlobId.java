package org.careline.db.blob;

/** Names a blob inside the house; it grants nothing and never leaves. */
public record BlobId(long value) {

  public BlobId {
    if (value <= 0) {
      throw new IllegalArgumentException("blob " + value);
    }
  }
}
