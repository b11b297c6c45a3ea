package org.careline.web.editor;

import jakarta.inject.Inject;
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
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.desk.identity.ApiRole;
import org.careline.desk.identity.SignedInAgent;
import org.careline.kb.article.ArticleFile;
import org.careline.kb.article.ArticleFiles;
import org.careline.kb.article.ArticleKey;
import org.careline.web.identity.SignedIn;
import org.careline.web.site.FormErrors;

/**
 * Takes a file for an article while it is being written, and answers with the name under which the
 * text refers to it; a file that readers may see already is only replaced by a lead.
 */
@WebServlet("/desk/files")
@MultipartConfig(fileSizeThreshold = 256 * 1024, maxFileSize = ArticleFiles.MAX_SIZE)
public class FilesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int UNPROCESSABLE = 422;

  private final transient ArticleFiles files;
  private final transient SignedIn signedIn;
  private final transient FormErrors errors;
  private final transient Clock clock;

  protected FilesServlet() {
    this(null, null, null, null);
  }

  @Inject
  public FilesServlet(ArticleFiles files, SignedIn signedIn, FormErrors errors, Clock clock) {
    this.files = files;
    this.signedIn = signedIn;
    this.errors = errors;
    this.clock = clock;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Part part = request.getPart("file");
    if (part == null || part.getSubmittedFileName() == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    ArticleKey key = new ArticleKey(request.getParameter("slug"), request.getParameter("locale"));
    response.setContentType("text/plain;charset=UTF-8");
    try (InputStream content = part.getInputStream()) {
      response.getWriter().write(take(key, part, content).name());
    } catch (Invalid refused) {
      refuse(response, refused.violations().get(0));
    } catch (Conflict known) {
      refuse(response, known.reason());
    }
  }

  private void refuse(HttpServletResponse response, Violation why) throws IOException {
    response.setStatus(UNPROCESSABLE);
    response.getWriter().write(errors.sentence(why));
  }

  private ArticleFile take(ArticleKey key, Part part, InputStream content) {
    SignedInAgent agent = signedIn.staff(ApiRole.AGENT);
    String name = part.getSubmittedFileName();
    String type = Objects.requireNonNullElse(part.getContentType(), "application/octet-stream");
    String actor = agent.actor().toString();
    return agent.has(ApiRole.LEAD)
        ? files.put(key, name, type, content, actor, clock.instant())
        : files.add(key, name, type, content, actor, clock.instant());
  }
}
