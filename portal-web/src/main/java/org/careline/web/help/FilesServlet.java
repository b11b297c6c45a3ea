package org.careline.web.help;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careline.kb.article.ArticleFile;
import org.careline.kb.article.ArticleFiles;
import org.careline.kb.article.ArticleKey;

/** Images and attachments of articles: {@code /help/{locale}/{slug}/files/{name}}. */
@WebServlet("/help/*")
public class FilesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern FILE =
      Pattern.compile("/([A-Za-z0-9-]+)/([A-Za-z0-9-]+)/files/([^/]+)");

  /** Shown in the page; all others are saved, so that none of them can run as a page of ours. */
  private static final Set<String> IMAGES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif");

  private final transient ArticleFiles files;
  private final transient Readers readers;

  protected FilesServlet() {
    this(null, null);
  }

  @Inject
  public FilesServlet(ArticleFiles files, Readers readers) {
    this.files = files;
    this.readers = readers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = FILE.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
    Optional<ArticleFiles.Content> found =
        path.matches()
            ? files.openPublished(
                new ArticleKey(path.group(2), path.group(1)), path.group(3), readers.audience())
            : Optional.empty();
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    ArticleFile file = found.get().file();
    try (InputStream content = found.get().stream()) {
      describe(file, response);
      if (etag(file).equals(request.getHeader("If-None-Match"))) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      } else {
        response.setContentLengthLong(file.size());
        content.transferTo(response.getOutputStream());
      }
    }
  }

  private static void describe(ArticleFile file, HttpServletResponse response) {
    boolean image = IMAGES.contains(file.mediaType());
    response.setContentType(image ? file.mediaType() : "application/octet-stream");
    response.setHeader(
        "Content-Disposition",
        (image ? "inline" : "attachment")
            + "; filename*=UTF-8''"
            + URLEncoder.encode(file.name(), UTF_8).replace("+", "%20"));
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cache-Control", "private, max-age=300");
    response.setHeader("ETag", etag(file));
  }

  private static String etag(ArticleFile file) {
    return '"' + file.sha256() + '"';
  }
}
