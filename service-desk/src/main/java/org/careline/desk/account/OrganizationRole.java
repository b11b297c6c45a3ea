package org.careline.desk.account;

/** What a customer is in the organization. A manager always sees the organization's tickets. */
public enum OrganizationRole {
  MEMBER,
  MANAGER
}
