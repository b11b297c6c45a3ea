package org.careline.kb.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.careline.kb.article.ArticleKey;

/** Writes notes in batches. */
@ApplicationScoped
@Transactional(rollbackOn = SQLException.class)
class InsightStore {

  private final DataSource database;

  /** For the container's proxy. */
  protected InsightStore() {
    this(null);
  }

  @Inject
  InsightStore(DataSource database) {
    this.database = database;
  }

  public void add(List<SearchLog.Search> searches, List<SearchLog.View> views) {
    try (Connection connection = database.getConnection()) {
      if (!searches.isEmpty()) {
        addSearches(connection, searches);
      }
      if (!views.isEmpty()) {
        addViews(connection, views);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void addSearches(Connection connection, List<SearchLog.Search> searches)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into kb_search (text, locale, hits, searched_at) values (?, ?, ?, ?)")) {
      for (SearchLog.Search search : searches) {
        insert.setString(1, search.text());
        insert.setString(2, search.locale());
        insert.setInt(3, search.hits());
        insert.setObject(4, LocalDateTime.ofInstant(search.at(), ZoneOffset.UTC));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Views of one article on one day are one row; in one order everywhere, so nobody deadlocks. */
  private static void addViews(Connection connection, List<SearchLog.View> views)
      throws SQLException {
    Map<String, List<SearchLog.View>> byArticleAndDay =
        views.stream()
            .collect(
                Collectors.groupingBy(
                    view -> view.article() + " " + day(view), TreeMap::new, Collectors.toList()));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into kb_article_view (article_id, day, views)"
                + " select id, ?, ? from kb_article where slug = ? and locale = ?"
                + " on duplicate key update"
                + " kb_article_view.views = kb_article_view.views + values(views)")) {
      for (List<SearchLog.View> same : byArticleAndDay.values()) {
        ArticleKey article = same.get(0).article();
        insert.setObject(1, day(same.get(0)));
        insert.setInt(2, same.size());
        insert.setString(3, article.slug());
        insert.setString(4, article.locale());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static LocalDate day(SearchLog.View view) {
    return LocalDate.ofInstant(view.at(), ZoneOffset.UTC);
  }
}
