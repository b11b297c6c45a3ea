package org.careline.desk.account;

import java.util.List;

/**
 * A named group of organizations.
 *
 * @param organizations slugs of its members, in order
 */
public record CustomerGroupView(
    String slug, String name, List<String> organizations, long version) {

  public CustomerGroupView {
    organizations = List.copyOf(organizations);
  }
}
