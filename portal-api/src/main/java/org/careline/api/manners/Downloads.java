package org.careline.api.manners;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Files somebody uploaded: saved by browsers, never shown by them. */
public final class Downloads {

  private Downloads() {}

  /** 200 with the content, which is closed once it is sent. */
  public static Response.ResponseBuilder answer(
      String name, String mediaType, long size, InputStream content) {
    StreamingOutput out =
        to -> {
          try (content) {
            content.transferTo(to);
          }
        };
    return Response.ok(out)
        .header(HttpHeaders.CONTENT_TYPE, mediaType)
        .header(HttpHeaders.CONTENT_LENGTH, size)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
        .header(SafeHeaders.POLICY, "default-src 'none'; sandbox")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }

  /** RFC 6266, with an ASCII name for old clients. */
  private static String attachment(String name) {
    String ascii = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    String full = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + full;
  }
}
