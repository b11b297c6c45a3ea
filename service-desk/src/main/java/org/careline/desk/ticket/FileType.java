package org.careline.desk.ticket;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** Says what a file is by looking into it. */
final class FileType {

  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
  private static final MediaTypeRegistry REGISTRY = TYPES.getMediaTypeRegistry();
  private static final Detector DETECTOR = TYPES;

  private FileType() {}

  /**
   * The type of the content; empty if the name claims something else.
   *
   * @param content supports mark and reset, and stands at its beginning afterwards
   */
  static Optional<String> of(InputStream content, String name) throws IOException {
    MediaType inside = detect(content, null);
    MediaType together = detect(content, name);
    MediaType claimed = detect(null, name);
    if (claimed.equals(MediaType.OCTET_STREAM)
        || fits(claimed, together)
        || fits(claimed, inside)) {
      return Optional.of(together.getBaseType().toString());
    }
    return Optional.empty();
  }

  /** Is one of them a special case of the other, as a .docx is of a zip and a .log of a text? */
  private static boolean fits(MediaType claimed, MediaType found) {
    return claimed.equals(found)
        || REGISTRY.isSpecializationOf(claimed, found)
        || REGISTRY.isSpecializationOf(found, claimed);
  }

  private static MediaType detect(InputStream content, String name) throws IOException {
    Metadata metadata = new Metadata();
    if (name != null) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    return DETECTOR.detect(content, metadata);
  }
}
