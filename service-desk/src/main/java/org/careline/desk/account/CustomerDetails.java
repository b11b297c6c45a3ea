package org.careline.desk.account;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What staff enter about a customer.
 *
 * @param locale empty: the first of the configured locales
 * @param timeZone empty: UTC
 * @param organization slug; empty for a customer on his own
 */
public record CustomerDetails(
    String name,
    Optional<Locale> locale,
    Optional<ZoneId> timeZone,
    Optional<String> phone,
    Optional<String> organization,
    OrganizationRole role,
    boolean seesOrganizationTickets) {}
