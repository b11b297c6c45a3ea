package org.careline.web.site;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * Forms post back to the address the visitor sees, or to the one named by {@link #ADDRESS} where a
 * page stands in for another; pages speak the visitor's language.
 */
public class AddressViewHandler extends ViewHandlerWrapper {

  /** Request attribute: the address of the page that is shown in the place of another. */
  public static final String ADDRESS = "org.careline.web.address";

  public AddressViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    Object own = request.getAttribute(ADDRESS);
    if (own != null) {
      return own.toString();
    }
    Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    UIViewRoot view = context.getViewRoot();
    if (asked == null || view == null || !viewId.equals(view.getViewId())) {
      return super.getActionURL(context, viewId);
    }
    Object query = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    return query == null ? asked.toString() : asked + "?" + query;
  }

  /**
   * Pages are stateless from their first moment. The template says so as well, but only when it is
   * built, and by then PrimeFaces has asked the view for a place in a session.
   */
  @Override
  public UIViewRoot createView(FacesContext context, String viewId) {
    UIViewRoot view = super.createView(context, viewId);
    view.setTransient(true);
    return view;
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return CDI.current().select(Visitor.class).get().locale();
  }
}
