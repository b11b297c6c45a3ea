package org.careline.web.site;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.FacesContext;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/** Shows the error page when an ajax request fails, too; ajax needs the view, not its servlet. */
public class AjaxFailures extends ExceptionHandlerFactory {

  public AjaxFailures(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new FullAjaxExceptionHandler(getWrapped().getExceptionHandler()) {
      @Override
      protected String findErrorPageLocation(FacesContext context, Throwable exception) {
        String location = super.findErrorPageLocation(context, exception);
        return FailureServlet.PATH.equals(location) ? FailureServlet.PAGE : location;
      }
    };
  }
}
