package org.careline.desk.ticket;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file to send to somebody who may see it: always as a download, never inline.
 *
 * @param content closed by the caller
 */
public record AttachmentContent(Attachment about, InputStream content) implements AutoCloseable {

  @Override
  public void close() throws IOException {
    content.close();
  }
}
