package org.careline.desk.identity;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.OrganizationId;

/**
 * What a page needs to know about the customer who is looking at it.
 *
 * @param seesOrganizationTickets never true without an organization
 * @param groups what the customer belongs to: {@code organization:acme}, {@code group:partners}
 */
public record SignedInCustomer(
    CustomerId id,
    String email,
    String name,
    Locale locale,
    ZoneId timeZone,
    Optional<OrganizationId> organization,
    boolean seesOrganizationTickets,
    Set<String> groups) {}
