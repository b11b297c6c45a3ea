package org.careline.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.careline.kb.search.ArticleLink;
import org.careline.kb.search.ArticleSearch;

/** "How can we help?" */
@Named
@RequestScoped
public class StartPage {

  private static final int POPULAR = 6;

  private final ArticleSearch search;
  private final Readers reader;

  protected StartPage() {
    this(null, null);
  }

  @Inject
  public StartPage(ArticleSearch search, Readers reader) {
    this.search = search;
    this.reader = reader;
  }

  public List<Shelf> getShelves() {
    return Shelf.outermost(search.categories(reader.language(), reader.audience()));
  }

  public List<ArticleLink> getPopular() {
    return search.popular(reader.language(), reader.audience(), POPULAR);
  }
}
