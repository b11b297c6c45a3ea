package org.careline.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32C;

/** A page as it goes over the wire. */
public final class CachedPage {

  private static final String VARY = "Cookie, Accept-Language, Accept-Encoding";

  private final String type;
  private final byte[] plain;
  private final String tag;
  private final List<Runnable> notes;
  private volatile byte[] gzip;

  private CachedPage(String type, byte[] plain, String tag, List<Runnable> notes) {
    this.type = type;
    this.plain = plain;
    this.tag = tag;
    this.notes = notes;
  }

  /** A page whose reading nobody counts. */
  public static CachedPage of(String type, byte[] plain) {
    return of(type, plain, List.of());
  }

  static CachedPage of(String type, byte[] plain, List<Runnable> notes) {
    CRC32C sum = new CRC32C();
    sum.update(plain);
    String tag = "W/\"" + Long.toHexString(sum.getValue()) + '-' + plain.length + '"';
    return new CachedPage(type, plain, tag, notes);
  }

  /** About how many bytes it takes in memory. */
  public int size() {
    return plain.length * 2;
  }

  void noteReading() {
    notes.forEach(Runnable::run);
  }

  /** Lets the browser keep it and ask whether it is still the same. */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setHeader("Vary", VARY);
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    sendAgain(request, response);
  }

  /** Sends it with the headers that are set already. */
  public void sendAgain(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", VARY);
    byte[] body = plain;
    if (Gzip.wanted(request)) {
      response.setHeader("Content-Encoding", "gzip");
      body = compressed();
    }
    response.setContentType(type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private byte[] compressed() {
    if (gzip == null) {
      gzip = Gzip.compress(plain);
    }
    return gzip;
  }
}
