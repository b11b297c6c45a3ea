package org.careline.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.Optional;

/**
 * Tells a page whether what somebody typed here is still waiting to be sent, and puts it back into
 * the fields: each form says of itself which one was sent, and each input is named by its id.
 */
@Named
@RequestScoped
public class UnsentForm {

  private final HttpServletRequest request;
  private final Visitor visitor;

  private Unsent unsent;

  protected UnsentForm() {
    this(null, null);
  }

  @Inject
  public UnsentForm(HttpServletRequest request, Visitor visitor) {
    this.request = request;
    this.visitor = visitor;
  }

  /** What was typed for this address; it is handed over to one request. */
  public Optional<Unsent> typed() {
    if (unsent == null && request.getMethod().equals("GET")) {
      unsent = Unsent.takeFor(visitor.getAddress(), request).orElse(null);
    }
    return Optional.ofNullable(unsent);
  }

  /** Called by the template before a page is shown. */
  public void fillIn() {
    typed().ifPresent(form -> fillIn(FacesContext.getCurrentInstance().getViewRoot(), form));
  }

  private static void fillIn(UIComponent parent, Unsent typed) {
    if (parent instanceof UIForm form && !typed.has(form.getId())) {
      return;
    }
    Iterator<UIComponent> below = parent.getFacetsAndChildren();
    while (below.hasNext()) {
      UIComponent each = below.next();
      if (each instanceof UISelectBoolean box) {
        // A browser does not send what is not ticked.
        box.setSubmittedValue(Boolean.toString(typed.has(box.getId())));
      } else if (each instanceof UIInput input && typed.has(input.getId())) {
        input.setSubmittedValue(typed.value(input.getId()));
      }
      fillIn(each, typed);
    }
  }

  /** Whether the page should say that nothing was sent yet. */
  public boolean isRestored() {
    return unsent != null;
  }
}
