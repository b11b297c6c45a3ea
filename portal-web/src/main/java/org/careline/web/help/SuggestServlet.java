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
import org.careline.kb.search.CategoryLink;
import org.careline.web.site.Texts;

/**
 * What may be meant while somebody types, articles and questions before categories: {@code
 * [{"title","url","kind"}]}, where only a category has a kind, in words.
 */
@WebServlet("/search/suggest")
public class SuggestServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 6;
  private static final int CATEGORIES = 2;

  private final transient ArticleSearch search;
  private final transient Readers reader;
  private final transient Texts texts;

  protected SuggestServlet() {
    this(null, null, null);
  }

  @Inject
  public SuggestServlet(ArticleSearch search, Readers reader, Texts texts) {
    this.search = search;
    this.reader = reader;
    this.texts = texts;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String typed = request.getParameter("q");
    boolean nothing = typed == null || typed.isBlank();
    List<ArticleLink> links =
        nothing ? List.of() : search.suggest(typed, reader.language(), reader.audience(), SHOWN);
    List<CategoryLink> categories =
        nothing
            ? List.of()
            : search.suggestCategories(typed, reader.language(), reader.audience(), CATEGORIES);
    JsonArrayBuilder json = JsonTree.array();
    for (ArticleLink link : links) {
      json.add(JsonTree.object().add("title", link.title()).add("url", link.url()));
    }
    for (CategoryLink category : categories) {
      json.add(
          JsonTree.object()
              .add("title", category.name())
              .add("url", category.url())
              .add("kind", texts.get("search.category")));
    }
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "private, max-age=60");
    response.getWriter().write(json.build().toString());
  }
}
