package org.careline.api.problem;

import java.util.List;
import java.util.Map;

/** A filter or a resource refuses the request before a use case sees it. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String kind;
  private final String title;
  private final transient List<Problem.Fault> errors;
  private final transient Map<String, String> headers;
  private final transient Record merge;

  private Refused(
      int status,
      String kind,
      String title,
      String detail,
      List<Problem.Fault> errors,
      Map<String, String> headers,
      Record merge) {
    super(detail, null, false, false);
    this.status = status;
    this.kind = kind;
    this.title = title;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
    this.merge = merge;
  }

  /** A refusal whose type is {@code urn:careline:problem:} with {@code kind} behind it. */
  public static Refused because(int status, String kind, String title, String detail) {
    return new Refused(status, kind, title, detail, List.of(), Map.of(), null);
  }

  /** One parameter or header is not what it must be. */
  public static Refused parameter(String name, String code, String detail) {
    return new Refused(
        400,
        "parameter",
        "A parameter is faulty",
        name + " " + detail,
        List.of(new Problem.Fault(name, code, detail)),
        Map.of(),
        null);
  }

  /** 412 with all that is needed to bring both changes together. */
  public static Refused stale(Record merge) {
    return new Refused(
        412,
        "stale",
        "Changed in the meantime",
        "It was changed since the version in If-Match. merge has both changes.",
        List.of(),
        Map.of(),
        merge);
  }

  /** The same refusal with one more header in the answer. */
  public Refused with(String header, String value) {
    Map<String, String> more = new java.util.HashMap<>(headers);
    more.put(header, value);
    return new Refused(status, kind, title, getMessage(), errors, more, merge);
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  Problem problem(String instance) {
    return new Problem(
        Problem.URN + kind, title, status, getMessage(), instance, errors, merge, null);
  }
}
