package org.careline.desk.ticket;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and stops reading one byte after the limit. */
final class LimitedStream extends FilterInputStream {

  private final long limit;
  private long count;

  LimitedStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    if (exceeded()) {
      return -1;
    }
    int value = super.read();
    count += value < 0 ? 0 : 1;
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (exceeded()) {
      return -1;
    }
    int read = super.read(buffer, offset, (int) Math.min(length, limit + 1 - count));
    count += Math.max(read, 0);
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  boolean exceeded() {
    return count > limit;
  }

  long count() {
    return count;
  }
}
