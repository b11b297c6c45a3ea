package org.careline.desk.account;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What a customer sees and may change about himself. */
public record ProfileView(
    CustomerId id,
    String email,
    String name,
    Locale locale,
    ZoneId timeZone,
    Optional<String> phone,
    Notifications notifications,
    Optional<Membership> membership,
    long version) {}
