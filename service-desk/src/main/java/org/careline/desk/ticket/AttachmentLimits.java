package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What may be attached, by configuration. */
@ApplicationScoped
class AttachmentLimits {

  static final long DEFAULT_SIZE = 10 * 1024 * 1024;
  static final int DEFAULT_COUNT = 10;

  /** Nothing that a browser or an operating system would run. */
  static final String DEFAULT_TYPES =
      "image/png,image/jpeg,image/gif,image/webp,image/heic,image/heif,image/bmp,image/tiff,"
          + "application/pdf,text/plain,text/csv,text/x-log,application/json,application/xml,"
          + "application/zip,application/gzip,application/x-7z-compressed,application/x-tar,"
          + "application/rtf,application/msword,application/vnd.ms-excel,"
          + "application/vnd.ms-powerpoint,"
          + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
          + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
          + "application/vnd.openxmlformats-officedocument.presentationml.presentation,"
          + "application/vnd.oasis.opendocument.text,"
          + "application/vnd.oasis.opendocument.spreadsheet,"
          + "message/rfc822,audio/mpeg,audio/vnd.wave,audio/x-wav,audio/ogg,audio/mp4,"
          + "video/mp4,video/quicktime,application/vnd.tcpdump.pcap";

  private final long maximumSize;
  private final int maximumCount;
  private final Set<String> types;

  /** For the container's proxy. */
  protected AttachmentLimits() {
    this(DEFAULT_SIZE, DEFAULT_COUNT, DEFAULT_TYPES);
  }

  @Inject
  AttachmentLimits(
      @ConfigProperty(name = "careline.attachment.max-size", defaultValue = "10485760")
          long maximumSize,
      @ConfigProperty(name = "careline.attachment.max-count", defaultValue = "10") int maximumCount,
      @ConfigProperty(name = "careline.attachment.types", defaultValue = DEFAULT_TYPES)
          String types) {
    this.maximumSize = maximumSize;
    this.maximumCount = maximumCount;
    this.types =
        Arrays.stream(types.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
  }

  static AttachmentLimits standard() {
    return new AttachmentLimits(DEFAULT_SIZE, DEFAULT_COUNT, DEFAULT_TYPES);
  }

  long maximumSize() {
    return maximumSize;
  }

  int maximumCount() {
    return maximumCount;
  }

  Set<String> types() {
    return types;
  }
}
