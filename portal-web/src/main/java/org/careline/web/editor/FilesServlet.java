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
import org.careline.db.outcome.Invalid;
import org.careline.desk.identity.ApiRole;
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
      response.setStatus(UNPROCESSABLE);
      response.getWriter().write(errors.sentence(refused.violations().get(0)));
    }
  }

  private ArticleFile take(ArticleKey key, Part part, InputStream content) {
    String name = part.getSubmittedFileName();
    boolean known = files.list(key).stream().anyMatch(file -> file.name().equals(name));
    String actor = signedIn.staff(known ? ApiRole.LEAD : ApiRole.AGENT).actor().toString();
    return files.put(
        key,
        name,
        Objects.requireNonNullElse(part.getContentType(), "application/octet-stream"),
        content,
        actor,
        clock.instant());
  }
}
