package org.careline.kb.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.careline.db.blob.BlobId;
import org.careline.db.blob.BlobStore;
import org.careline.db.outcome.NotFound;

/** Blobs in memory, under the keys of rows that the test has to provide. */
public final class MemoryBlobs implements BlobStore {

  private final Map<BlobId, byte[]> blobs = new ConcurrentHashMap<>();
  private final java.util.function.LongSupplier keys;

  /**
   * An empty store.
   *
   * @param keys of rows that files may refer to
   */
  public MemoryBlobs(java.util.function.LongSupplier keys) {
    this.keys = keys;
  }

  @Override
  public BlobId put(InputStream content) throws IOException {
    byte[] bytes = content.readAllBytes();
    BlobId id = new BlobId(keys.getAsLong());
    blobs.put(id, bytes);
    return id;
  }

  @Override
  public InputStream open(BlobId id) {
    return new ByteArrayInputStream(bytes(id));
  }

  @Override
  public long size(BlobId id) {
    return bytes(id).length;
  }

  @Override
  public void delete(BlobId id) {
    blobs.remove(id);
  }

  public int count() {
    return blobs.size();
  }

  private byte[] bytes(BlobId id) {
    byte[] bytes = blobs.get(id);
    if (bytes == null) {
      throw new NotFound("blob " + id.value());
    }
    return bytes;
  }
}
