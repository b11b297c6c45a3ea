package org.careline.api.problem;

import java.util.List;

/**
 * Error body, RFC 9457 §3.
 *
 * @param type a URN that names the kind of problem and never changes; {@code about:blank} when the
 *     status says it all
 * @param title the kind of problem in a few English words
 * @param detail what is wrong this time, in the reader's language where the domain has one
 * @param instance path of the request
 * @param errors one entry for each faulty field
 * @param merge of a refused write: what was, what is, what was sent, and all of it together
 * @param trace stands beside the fault in the server's log; only with status 500
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<Fault> errors,
    Record merge,
    String trace) {

  /** A problem without a merge. */
  Problem(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      List<Fault> errors,
      String trace) {
    this(type, title, status, detail, instance, errors, null, trace);
  }

  /**
   * One thing that is wrong with the input.
   *
   * @param field as the API spells it; empty when it is about the whole
   * @param code stable name of the rule
   * @param detail the rule in a sentence
   */
  public record Fault(String field, String code, String detail) {}

  /** The beginning of each {@code type} of our own. */
  static final String URN = "urn:careline:problem:";
}
