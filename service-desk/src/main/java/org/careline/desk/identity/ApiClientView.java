package org.careline.desk.identity;

import java.time.Instant;
import java.util.Optional;
import org.careline.desk.account.AgentId;

/**
 * A program that may call the API.
 *
 * @param agent e-mail address of the agent it always acts for
 */
public record ApiClientView(
    String clientId,
    String name,
    ApiRole role,
    Optional<AgentId> agentId,
    Optional<String> agent,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    boolean revoked,
    long version) {}
