package org.careline.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.careline.kb.search.ArticleHit;
import org.careline.kb.search.ArticleQuery;
import org.careline.kb.search.ArticleSearch;
import org.careline.web.help.Readers;

/** Articles that may answer what somebody is about to ask, as a piece of the new-ticket page. */
@Named
@RequestScoped
public class MatchesPage {

  private static final int SHOWN = 3;
  private static final int SHORTEST = 3;

  private final ArticleSearch search;
  private final Readers reader;

  private String q = "";
  private List<ArticleHit> hits;

  protected MatchesPage() {
    this(null, null);
  }

  @Inject
  public MatchesPage(ArticleSearch search, Readers reader) {
    this.search = search;
    this.reader = reader;
  }

  public List<ArticleHit> getHits() {
    if (hits == null) {
      hits =
          q == null || q.strip().length() < SHORTEST
              ? List.of()
              : search
                  .find(ArticleQuery.of(q, reader.language(), reader.audience(), SHOWN))
                  .items();
    }
    return hits;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }
}
