package org.careline.web.machine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import org.careline.web.site.Gzip;

/**
 * A document that its readers keep and ask for again and again (RFC 9110 §13): most of the time the
 * answer is that nothing has changed.
 */
final class Kept {

  private static final int TAG = 12;
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final String type;
  private final byte[] body;
  private final Instant changed;
  private final String tag;

  private Kept(String type, byte[] body, Instant changed) {
    this.type = type;
    this.body = body;
    this.changed = changed;
    this.tag = tag(body);
  }

  /**
   * A document.
   *
   * @param changed when it changed last, as far as a date can tell
   */
  static Kept of(String type, byte[] body, Instant changed) {
    return new Kept(type, body, changed);
  }

  void send(HttpServletRequest request, HttpServletResponse response, Instant now)
      throws IOException {
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("ETag", tag);
    // A date knows seconds, and another change may follow in the same one.
    if (changed.plus(A_SECOND).isBefore(now)) {
      response.setDateHeader("Last-Modified", changed.toEpochMilli());
    }
    if (isKnown(request)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] sent = body;
    if (Gzip.wanted(request)) {
      response.setHeader("Content-Encoding", "gzip");
      sent = Gzip.compress(body);
    }
    response.setContentType(type);
    response.setContentLength(sent.length);
    response.getOutputStream().write(sent);
  }

  private boolean isKnown(HttpServletRequest request) {
    String tags = request.getHeader("If-None-Match");
    if (tags != null) {
      return tags.strip().equals("*")
          || Arrays.stream(tags.split(",")).anyMatch(each -> each.strip().equals(tag));
    }
    try {
      long since = request.getDateHeader("If-Modified-Since");
      return since >= changed.truncatedTo(ChronoUnit.SECONDS).toEpochMilli();
    } catch (IllegalArgumentException noDate) {
      return false;
    }
  }

  private static String tag(byte[] body) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(body);
      return "W/\"" + HexFormat.of().formatHex(sum, 0, TAG) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
