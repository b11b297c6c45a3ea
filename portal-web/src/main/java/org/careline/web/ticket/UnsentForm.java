package org.careline.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.careline.web.site.Unsent;
import org.careline.web.site.Visitor;

/** Tells a page whether what somebody typed here is still waiting to be sent. */
@Named
@RequestScoped
public class UnsentForm {

  private final HttpServletRequest request;
  private final Visitor visitor;

  private boolean restored;

  protected UnsentForm() {
    this(null, null);
  }

  @Inject
  public UnsentForm(HttpServletRequest request, Visitor visitor) {
    this.request = request;
    this.visitor = visitor;
  }

  /** Hands over what was typed for this address, once. */
  void restore(Consumer<Unsent> form) {
    Unsent.takeFor(visitor.getAddress(), request)
        .ifPresent(
            unsent -> {
              form.accept(unsent);
              restored = true;
            });
  }

  /** Whether the page should say that nothing was sent yet. */
  public boolean isRestored() {
    return restored;
  }
}
