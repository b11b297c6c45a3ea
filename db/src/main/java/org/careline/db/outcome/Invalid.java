package org.careline.db.outcome;

import java.util.List;

/** The input breaks a rule; each violation names its field. */
public final class Invalid extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public Invalid(List<Violation> violations) {
    super(violations.toString());
    this.violations = List.copyOf(violations);
  }

  public Invalid(Violation violation) {
    this(List.of(violation));
  }

  public List<Violation> violations() {
    return violations;
  }
}
