package org.careline.api.manners;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careline.api.problem.Refused;
import org.careline.db.outcome.Stale;

/** Versions as strong entity tags: {@code ETag: "7"}, {@code If-Match: "7"} (RFC 9110 §13). */
public final class Versions {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");
  private static final Pattern TAGS = Pattern.compile("((W/)?\"[^\"]*\"\\s*(,\\s*|$))+");

  private Versions() {}

  public static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }

  /** 200 with the entity and its tag, or 304 when the client has it already. */
  public static Response.ResponseBuilder answer(Request request, EntityTag tag, Object entity) {
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    return same != null ? same.tag(tag) : Response.ok(entity).tag(tag);
  }

  /**
   * The version that If-Match names, for a write that would lose somebody's work without it; empty
   * for {@code *}.
   */
  public static OptionalLong required(HttpHeaders headers) {
    if (headers.getHeaderString(HttpHeaders.IF_MATCH) == null) {
      throw missing();
    }
    return optional(headers);
  }

  /** The version that If-Match names; empty without the header and for {@code *}. */
  public static OptionalLong optional(HttpHeaders headers) {
    String header = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (header == null || header.strip().equals("*")) {
      return OptionalLong.empty();
    }
    Matcher tag = TAG.matcher(header.strip());
    if (tag.matches()) {
      return OptionalLong.of(Long.parseLong(tag.group(1)));
    }
    if (TAGS.matcher(header.strip()).matches()) {
      // A weak tag, somebody else's, or several: none is the one version we would accept.
      throw new Stale("It");
    }
    throw Refused.parameter(HttpHeaders.IF_MATCH, "value", "must be an entity tag in quotes, or *");
  }

  /** Whether {@code If-None-Match: *} asks for a write only where nothing is yet. */
  private static boolean onlyNew(HttpHeaders headers) {
    String header = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    return header != null && header.strip().equals("*");
  }

  /**
   * Runs a PUT: with the version that If-Match names, else as one that creates. A use case takes 0
   * for "there must be nothing yet".
   */
  public static <T> T put(HttpHeaders headers, Function<OptionalLong, T> write) {
    if (headers.getHeaderString(HttpHeaders.IF_MATCH) != null) {
      return write.apply(optional(headers));
    }
    try {
      return write.apply(OptionalLong.of(0));
    } catch (Stale taken) {
      throw onlyNew(headers) ? taken : missing();
    }
  }

  /** 428, RFC 6585 §3. */
  private static Refused missing() {
    return Refused.because(
        428,
        "version-required",
        "If-Match is required",
        "Send the ETag of the version you have read in If-Match, so that nobody's change is lost.");
  }
}
