package org.careline.db.blob;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** A stream over chunks that are fetched one at a time; an empty chunk is the end. */
final class ChunkedStream extends InputStream {

  private final IntFunction<byte[]> chunks;
  private byte[] current = new byte[0];
  private int position;
  private int next;
  private boolean closed;

  ChunkedStream(IntFunction<byte[]> chunks) {
    this.chunks = chunks;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, current.length - position);
    System.arraycopy(current, position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public int available() {
    return current.length - position;
  }

  @Override
  public void close() {
    closed = true;
    current = new byte[0];
    position = 0;
  }

  /** False at the end. */
  private boolean fill() throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
    if (position < current.length) {
      return true;
    }
    if (next < 0) {
      return false;
    }
    current = chunks.apply(next);
    position = 0;
    next = current.length == 0 ? -1 : next + 1;
    return current.length > 0;
  }
}
