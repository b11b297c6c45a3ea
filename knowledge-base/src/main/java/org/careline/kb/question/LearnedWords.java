package org.careline.kb.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careline.db.persistence.Database;
import org.careline.kb.article.ArticleKey;

/** Reads in bulk by which questions articles are found, for the index. */
@ApplicationScoped
@Transactional
public class LearnedWords {

  /** More of them would tell an article from others by how often it is read. */
  static final int MOST = 20;

  private final Database database;

  /** For the container's proxy. */
  protected LearnedWords() {
    this(null);
  }

  @Inject
  public LearnedWords(Database database) {
    this.database = database;
  }

  /**
   * The questions in force of each article that has any, in one statement: those of editors, then
   * those for which most speaks, at most {@value #MOST}.
   */
  public Map<ArticleKey, List<String>> of(Collection<ArticleKey> articles) {
    Map<ArticleKey, List<String>> learned = new HashMap<>();
    if (articles.isEmpty()) {
      return learned;
    }
    List<String> slugs = articles.stream().map(ArticleKey::slug).distinct().toList();
    database
        .list(
            "select a.slug, a.locale, coalesce(q.edited, q.asked) text from kb_article a"
                + " join kb_question q on q.article_id = a.id where a.slug in ("
                + Database.marks(slugs)
                + ") and q.state = 'in-force'"
                + " order by a.id, q.decision is null, q.points desc, q.id",
            row -> {
              ArticleKey article = new ArticleKey(row.text("slug"), row.text("locale"));
              List<String> texts = learned.computeIfAbsent(article, key -> new ArrayList<>());
              return texts.size() < MOST && texts.add(row.text("text"));
            },
            slugs.toArray())
        .clear();
    return learned;
  }
}
