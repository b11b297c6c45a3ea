package org.careline.desk.account;

/**
 * A customer's place in an organization.
 *
 * @param slug external id of the organization
 * @param seesTickets whether the customer sees all tickets of the organization
 */
public record Membership(
    OrganizationId organization,
    String slug,
    String name,
    OrganizationRole role,
    boolean seesTickets) {}
