package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careline.db.outcome.Violation;

/** What a subject and a message have to be, whoever writes them. */
@ApplicationScoped
class MessageRules {

  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_BODY = 100_000;

  private final AttachmentLimits limits;

  /** For the container's proxy. */
  protected MessageRules() {
    this(null);
  }

  @Inject
  MessageRules(AttachmentLimits limits) {
    this.limits = limits;
  }

  List<Violation> subject(String subject) {
    if (subject.isEmpty()) {
      return List.of(Violation.of("subject", "ticket.subject.missing"));
    }
    if (subject.codePointCount(0, subject.length()) > LONGEST_SUBJECT) {
      return List.of(Violation.of("subject", "ticket.subject.long", LONGEST_SUBJECT));
    }
    if (subject.chars().anyMatch(Character::isISOControl)) {
      return List.of(Violation.of("subject", "ticket.subject.line"));
    }
    return List.of();
  }

  List<Violation> message(String body, List<StageId> attachments, Optional<String> submissionKey) {
    List<Violation> violations = new ArrayList<>();
    if (body.isEmpty()) {
      violations.add(Violation.of("body", "ticket.body.missing"));
    } else if (body.length() > LONGEST_BODY) {
      violations.add(Violation.of("body", "ticket.body.long", LONGEST_BODY));
    }
    if (attachments.size() > limits.maximumCount()) {
      violations.add(Violation.of("attachments", "ticket.attachment.many", limits.maximumCount()));
    }
    if (submissionKey.isPresent() && !submissionKey.get().matches("[!-~]{1,64}")) {
      violations.add(Violation.of("submissionKey", "ticket.submission-key"));
    }
    return violations;
  }
}
