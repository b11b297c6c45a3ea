package org.careline.web.help;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.careline.db.json.JsonTree;
import org.careline.kb.search.ArticleLink;
import org.careline.kb.search.ArticleSearch;

/** Titles while somebody types: {@code [{"title","url"}]}. */
@WebServlet("/search/suggest")
public class SuggestServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 6;

  private final transient ArticleSearch search;
  private final transient Readers reader;

  protected SuggestServlet() {
    this(null, null);
  }

  @Inject
  public SuggestServlet(ArticleSearch search, Readers reader) {
    this.search = search;
    this.reader = reader;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String typed = request.getParameter("q");
    List<ArticleLink> links =
        typed == null || typed.isBlank()
            ? List.of()
            : search.suggest(typed, reader.language(), reader.audience(), SHOWN);
    JsonArrayBuilder json = JsonTree.array();
    for (ArticleLink link : links) {
      json.add(JsonTree.object().add("title", link.title()).add("url", link.url()));
    }
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "private, max-age=60");
    response.getWriter().write(json.build().toString());
  }
}
