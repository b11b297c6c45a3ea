package org.careline.desk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.careline.desk.account.CustomerId;
import org.careline.desk.entitlement.Contracts;
import org.careline.desk.sla.Priority;
import org.careline.desk.sla.SlaPolicies;

/** How soon somebody is answered who has not asked yet. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class AnswerTimes {

  private final SlaPolicies policies;
  private final Contracts contracts;

  /** For the container's proxy. */
  protected AnswerTimes() {
    this(null, null);
  }

  @Inject
  AnswerTimes(SlaPolicies policies, Contracts contracts) {
    this.policies = policies;
    this.contracts = contracts;
  }

  /**
   * The promise a ticket of usual priority would get now; empty where nothing is promised.
   *
   * @param customer whose contract counts; empty for a guest
   */
  public Optional<Instant> firstAnswerBy(Optional<CustomerId> customer, Instant now) {
    Optional<String> contract =
        customer.flatMap(
            id -> contracts.slaPolicyFor(id, now.atZone(ZoneOffset.UTC).toLocalDate()));
    return policies.choose(contract).policy().firstResponseDue(Priority.NORMAL, now);
  }
}
