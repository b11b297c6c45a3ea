package org.careline.desk.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail that did not arrive, as far as we know.
 *
 * @param id names it in {@link Outbox#again}
 * @param kind what it was about, {@code ticket-answered}
 * @param doubtful it may have gone out after all: the sender died, or lost the connection, while
 *     the server was taking it
 * @param reason what the server or the network said last
 */
public record Undelivered(
    long id,
    String recipient,
    String kind,
    boolean doubtful,
    int attempts,
    Instant createdAt,
    Optional<String> reason) {}
