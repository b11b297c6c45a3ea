package org.careline.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.careline.db.outcome.Page;
import org.careline.desk.account.CustomerView;
import org.careline.desk.account.Membership;
import org.careline.desk.account.Organizations;
import org.careline.web.identity.SignedIn;
import org.careline.web.site.Urls;

/** The people of the customer's organization. */
@Named
@RequestScoped
public class OrganizationPage {

  private static final int ROWS = 50;

  private final Organizations organizations;
  private final SignedIn signedIn;

  private String cursor;
  private Page<CustomerView> people;

  protected OrganizationPage() {
    this(null, null);
  }

  @Inject
  public OrganizationPage(Organizations organizations, SignedIn signedIn) {
    this.organizations = organizations;
    this.signedIn = signedIn;
  }

  public void load() {
    people = organizations.colleagues(signedIn.id(), Optional.ofNullable(cursor), ROWS);
  }

  /** By name; the customer is one of them. Empty for a customer on their own. */
  public List<CustomerView> getPeople() {
    return people.items();
  }

  /** What the organization is called. */
  public String getName() {
    return people.items().stream()
        .flatMap(person -> person.membership().stream())
        .findFirst()
        .map(Membership::name)
        .orElse("");
  }

  public boolean isMe(CustomerView person) {
    return person.id().equals(signedIn.id());
  }

  public String getNext() {
    return people
        .next()
        .map(after -> "/account/organization?after=" + Urls.encode(after))
        .orElse("");
  }

  public String getFirst() {
    return cursor == null ? "" : "/account/organization";
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
