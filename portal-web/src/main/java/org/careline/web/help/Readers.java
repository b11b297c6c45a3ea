package org.careline.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.careline.kb.search.Audience;
import org.careline.web.site.Visitor;

/** Who reads: what of the knowledge base the visitor may see, and in which language. */
@RequestScoped
public class Readers {

  private final Visitor visitor;

  protected Readers() {
    this(null);
  }

  @Inject
  public Readers(Visitor visitor) {
    this.visitor = visitor;
  }

  public Audience audience() {
    return visitor.isSignedIn() ? Audience.CUSTOMER : Audience.PUBLIC;
  }

  public String language() {
    return visitor.getLanguage();
  }
}
