package org.careline.web.site;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.OptionalInt;

/** Answers what a page refuses before the container takes it for a fault and logs it as one. */
public class RefusalHandlers extends ExceptionHandlerFactory {

  public RefusalHandlers(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  private static final class Handler extends ExceptionHandlerWrapper {

    Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
      Iterator<ExceptionQueuedEvent> queued = getUnhandledExceptionQueuedEvents().iterator();
      while (queued.hasNext()) {
        OptionalInt status = Refusals.statusOf(queued.next().getContext().getException());
        if (status.isPresent()) {
          queued.remove();
          answer(FacesContext.getCurrentInstance(), status.getAsInt());
        }
      }
      super.handle();
    }

    private static void answer(FacesContext faces, int status) {
      faces.responseComplete();
      try {
        faces.getExternalContext().responseSendError(status, null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
