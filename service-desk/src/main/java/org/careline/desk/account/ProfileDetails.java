package org.careline.desk.account;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What a customer says about himself. */
public record ProfileDetails(
    String name,
    Locale locale,
    ZoneId timeZone,
    Optional<String> phone,
    Notifications notifications) {}
