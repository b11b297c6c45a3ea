package org.careline.web.site;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** The forms of this page go to an address alone: nothing of its query comes along. */
  public static void formsGoTo(String address) {
    FacesContext.getCurrentInstance().getExternalContext().getRequestMap().put(ADDRESS, address);
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
    String kept = query == null ? "" : ofPage(view, query.toString());
    return kept.isEmpty() ? asked.toString() : asked + "?" + kept;
  }

  /** Without what no page asks for: a link must not fill in a field, or press a button. */
  private static String ofPage(UIViewRoot view, String query) {
    Set<String> names =
        ViewMetadata.getViewParameters(view).stream()
            .map(UIViewParameter::getName)
            .collect(Collectors.toSet());
    return Arrays.stream(query.split("&"))
        .filter(pair -> names.contains(pair.split("=", 2)[0]))
        .collect(Collectors.joining("&"));
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
