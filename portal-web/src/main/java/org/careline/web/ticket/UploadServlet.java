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
import java.util.Objects;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.Invalid;
import org.careline.desk.ticket.Attachments;
import org.careline.web.site.FormErrors;

/**
 * Takes one file while a form is still being filled: {@code {"value","name","size"}}, or 422 and
 * {@code {"error"}} in the visitor's language.
 */
@WebServlet("/uploads")
@MultipartConfig(fileSizeThreshold = 256 * 1024)
public class UploadServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int UNPROCESSABLE = 422;

  private final transient Attachments attachments;
  private final transient FormErrors errors;
  private final transient Clock clock;

  protected UploadServlet() {
    this(null, null, null);
  }

  @Inject
  public UploadServlet(Attachments attachments, FormErrors errors, Clock clock) {
    this.attachments = attachments;
    this.errors = errors;
    this.clock = clock;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
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
      answer(
          response,
          UNPROCESSABLE,
          JsonTree.object().add("error", errors.sentence(refused.violations().get(0))).build());
    }
  }

  private static void answer(HttpServletResponse response, int status, JsonObject body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(body.toString());
  }
}
