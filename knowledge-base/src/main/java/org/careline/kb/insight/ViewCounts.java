package org.careline.kb.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careline.db.persistence.Database;
import org.careline.kb.article.ArticleKey;

/** How often articles are opened, by day: what {@link Popularity} goes by. */
@ApplicationScoped
@Transactional
class ViewCounts {

  /** One article on one day. */
  record Viewed(ArticleKey article, LocalDate day) {}

  private final Database database;

  /** For the container's proxy. */
  protected ViewCounts() {
    this(null);
  }

  @Inject
  ViewCounts(Database database) {
    this.database = database;
  }

  /** Adds these; in one order everywhere, so nobody deadlocks. */
  public void add(List<Viewed> views) {
    Map<String, List<Viewed>> same = new TreeMap<>();
    for (Viewed view : views) {
      same.computeIfAbsent(view.article() + " " + view.day(), key -> new ArrayList<>()).add(view);
    }
    List<Object[]> rows = new ArrayList<>();
    for (List<Viewed> each : same.values()) {
      Viewed view = each.get(0);
      rows.add(
          new Object[] {view.day(), each.size(), view.article().slug(), view.article().locale()});
    }
    database.updateAll(
        "insert into kb_article_view (article_id, day, views)"
            + " select id, ?, ? from kb_article where slug = ? and locale = ?"
            + " on duplicate key update"
            + " kb_article_view.views = kb_article_view.views + values(views)",
        rows);
  }
}
