package org.careline.web.editor;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.Markdown;
import org.careline.kb.article.SnippetTexts;
import org.careline.web.identity.SignedIn;

/** What is being written as readers would see it: safe HTML for a part of the editor. */
@WebServlet("/desk/preview")
public class PreviewServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient SnippetTexts snippets;
  private final transient SignedIn signedIn;

  protected PreviewServlet() {
    this(null, null);
  }

  @Inject
  public PreviewServlet(SnippetTexts snippets, SignedIn signedIn) {
    this.snippets = snippets;
    this.signedIn = signedIn;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var unused = signedIn.staff(ApiRole.AGENT);
    ArticleKey key = new ArticleKey(value(request, "slug"), value(request, "locale"));
    response.setContentType("text/html;charset=UTF-8");
    String body = snippets.expand(value(request, "body"), key.locale());
    response.getOutputStream().write(Markdown.render(body, key).html().getBytes(UTF_8));
  }

  private static String value(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
