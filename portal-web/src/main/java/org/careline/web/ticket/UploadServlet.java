package org.careline.web.ticket;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.Invalid;
import org.careline.desk.ticket.Attachments;
import org.careline.web.identity.Strangers;
import org.careline.web.site.FormErrors;
import org.careline.web.site.TooMany;

/**
 * Takes one file while a form is still being filled: {@code {"value","name","size"}}, or {@code
 * {"error"}} in the visitor's language, with 422, or with 429 when it has been too many.
 */
@WebServlet("/uploads")
@MultipartConfig(fileSizeThreshold = 256 * 1024, maxRequestSize = UploadServlet.AT_ONCE)
public class UploadServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** The container keeps a request on its disk before anybody can say that it is too large. */
  static final long AT_ONCE = 128 << 20;

  private static final int UNPROCESSABLE = 422;

  private final transient Attachments attachments;
  private final transient FormErrors errors;
  private final transient Strangers strangers;
  private final transient TooMany tooMany;
  private final transient Clock clock;

  protected UploadServlet() {
    this(null, null, null, null, null);
  }

  @Inject
  public UploadServlet(
      Attachments attachments,
      FormErrors errors,
      Strangers strangers,
      TooMany tooMany,
      Clock clock) {
    this.attachments = attachments;
    this.errors = errors;
    this.strangers = strangers;
    this.tooMany = tooMany;
    this.clock = clock;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Optional<Instant> wait = strangers.attaching();
    if (wait.isPresent()) {
      response.setHeader("Retry-After", tooMany.seconds(wait.get()));
      refuse(response, TooMany.STATUS, tooMany.sentence(wait.get(), "files.tooMany"));
      return;
    }
    boolean form =
        Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/form-data");
    Part part = form ? request.getPart(Uploads.CHOSEN) : null;
    if (part == null || part.getSubmittedFileName() == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try (InputStream content = part.getInputStream()) {
      KeptFile file =
          KeptFile.of(attachments.stage(part.getSubmittedFileName(), content, clock.instant()));
      answer(
          response,
          HttpServletResponse.SC_CREATED,
          JsonTree.object()
              .add("value", file.getValue())
              .add("name", file.name())
              .add("size", file.size())
              .build());
    } catch (Invalid refused) {
      refuse(response, UNPROCESSABLE, errors.sentence(refused.violations().get(0)));
    }
  }

  private static void refuse(HttpServletResponse response, int status, String why)
      throws IOException {
    answer(response, status, JsonTree.object().add("error", why).build());
  }

  private static void answer(HttpServletResponse response, int status, JsonObject body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(body.toString());
  }
}
