package org.careline.desk.ticket;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What has to be known to open a ticket, read in one statement.
 *
 * @param team the topic's default team
 * @param slaPolicy what the contract that covers today says
 * @param before the ticket already opened with the same submission key
 */
record Circumstances(
    long customer,
    String email,
    String name,
    OptionalLong organization,
    OptionalLong product,
    OptionalLong topic,
    OptionalLong team,
    Optional<String> slaPolicy,
    OptionalLong before) {}
