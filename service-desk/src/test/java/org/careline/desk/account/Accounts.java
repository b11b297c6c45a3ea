package org.careline.desk.account;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.careline.db.event.EventLog;

/** The use cases of this package, put together by hand. */
public final class Accounts {

  private final Customers customers;
  private final Organizations organizations;
  private final Staff staff;
  private final Profiles profiles;
  private final Addresses addresses;

  public Accounts(EntityManager entities, EventLog log) {
    CustomerRows rows = new CustomerRows(entities);
    customers = new Customers(entities, rows, log, List.of("en", "de"));
    organizations = new Organizations(entities, rows, log);
    staff = new Staff(entities, new StaffRows(entities), log);
    profiles = new Profiles(entities, rows, log);
    addresses = new Addresses(entities);
  }

  public Customers customers() {
    return customers;
  }

  public Organizations organizations() {
    return organizations;
  }

  public Staff staff() {
    return staff;
  }

  public Profiles profiles() {
    return profiles;
  }

  public Addresses addresses() {
    return addresses;
  }
}
