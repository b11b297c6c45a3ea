package org.careline.desk.account;

import java.time.Instant;

/**
 * An organization as others see it.
 *
 * @param slug its external id
 */
public record OrganizationView(
    OrganizationId id,
    String slug,
    String name,
    long people,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
