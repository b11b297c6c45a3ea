package org.careline.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.careline.desk.entitlement.ProductView;
import org.careline.desk.entitlement.Products;
import org.careline.web.identity.SignedIn;
import org.careline.web.site.Urls;

/** What the customer has, and how long the warranty lasts. */
@Named
@RequestScoped
public class ProductsPage {

  private final Products products;
  private final SignedIn signedIn;
  private final Clock clock;

  private List<ProductView> all;

  protected ProductsPage() {
    this(null, null, null);
  }

  @Inject
  public ProductsPage(Products products, SignedIn signedIn, Clock clock) {
    this.products = products;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  public void load() {
    all = products.visibleTo(signedIn.id());
  }

  public List<ProductView> getAll() {
    return all;
  }

  /** Which sentence about the warranty is true today, where the customer lives. */
  public String warranty(ProductView product) {
    if (product.warrantyUntil().isEmpty()) {
      return "unknown";
    }
    LocalDate today = LocalDate.now(clock.withZone(signedIn.getCustomer().timeZone()));
    return product.underWarranty(today) ? "covered" : "over";
  }

  /** Address of a new ticket about this product. */
  public String helpAddress(ProductView product) {
    return "/tickets/new?product=" + Urls.encode(product.externalId());
  }
}
