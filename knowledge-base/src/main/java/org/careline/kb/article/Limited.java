package org.careline.kb.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that breaks off when it has more bytes than allowed. */
final class Limited extends FilterInputStream {

  private long left;

  Limited(InputStream stream, long most) {
    super(stream);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    if (octet >= 0) {
      count(1);
    }
    return octet;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  private void count(long bytes) throws Exceeded {
    left -= bytes;
    if (left < 0) {
      throw new Exceeded();
    }
  }

  /** More than allowed. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
