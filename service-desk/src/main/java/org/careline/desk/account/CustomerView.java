package org.careline.desk.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A customer as others see him. */
public record CustomerView(
    CustomerId id,
    String email,
    String name,
    CustomerStatus status,
    Locale locale,
    ZoneId timeZone,
    Optional<String> phone,
    Notifications notifications,
    Optional<Membership> membership,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
