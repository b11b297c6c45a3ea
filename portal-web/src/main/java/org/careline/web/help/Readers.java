package org.careline.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.careline.desk.identity.SignedInCustomer;
import org.careline.kb.search.Audience;
import org.careline.web.identity.SignedIn;
import org.careline.web.site.Visitor;

/** Who reads: what of the knowledge base the visitor may see, and in which language. */
@RequestScoped
public class Readers {

  private final Visitor visitor;
  private final SignedIn signedIn;

  protected Readers() {
    this(null, null);
  }

  @Inject
  public Readers(Visitor visitor, SignedIn signedIn) {
    this.visitor = visitor;
    this.signedIn = signedIn;
  }

  public Audience audience() {
    if (signedIn.agent().isPresent()) {
      return Audience.STAFF;
    }
    return signedIn
        .customer()
        .map(SignedInCustomer::groups)
        .map(Audience::customer)
        .orElse(Audience.PUBLIC);
  }

  public String language() {
    return visitor.getLanguage();
  }
}
