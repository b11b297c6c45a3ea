package org.careline.desk.entitlement;

import java.time.LocalDate;
import java.util.Optional;

/** What is entered about a contract. It is with a person or with an organization. */
public record ContractDetails(
    String name,
    LocalDate starts,
    Optional<LocalDate> ends,
    Optional<String> slaPolicy,
    Optional<String> customer,
    Optional<String> organization) {}
