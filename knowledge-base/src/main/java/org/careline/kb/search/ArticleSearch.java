package org.careline.kb.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careline.db.outcome.Page;

/**
 * Finds and reads published articles. Nothing here touches the database; no method ever shows, or
 * counts, what its audience may not see.
 */
@ApplicationScoped
public class ArticleSearch {

  private final IndexHome home;
  private final WordingHome words;

  /** For the container's proxy. */
  protected ArticleSearch() {
    this(null, null);
  }

  @Inject
  ArticleSearch(IndexHome home, WordingHome words) {
    this.home = home;
    this.words = words;
  }

  /**
   * Best first. A text without words lists all articles, newest change first. Never throws because
   * of what was typed; a cursor that is not one of ours is Invalid.
   */
  public Page<ArticleHit> find(ArticleQuery query) {
    return answer(query).page();
  }

  /** The same with what else there is to say about the question. */
  public Answer answer(ArticleQuery query) {
    ArticleIndex index = home.index();
    Wording wording = words.current();
    return index.search(
        searcher -> {
          ArticleQuery known = query.by(searcher.known(query.audience()));
          return searcher.answer(
              known, wording, () -> new Finder(searcher, index.analyzers(), wording, known).find());
        });
  }

  /**
   * The same question without a category, a product or a language of which its audience sees
   * nothing at all, whatever is asked: such a one is misspelt, or from an old address.
   */
  public ArticleQuery withinReach(ArticleQuery query) {
    return home.index().search(searcher -> new Reach(searcher, query).narrowed());
  }

  /** An answer with how it came about, for staff; never a remembered one. */
  public Explained explain(ArticleQuery query) {
    ArticleIndex index = home.index();
    return index.search(
        searcher -> {
          ArticleQuery known = query.by(searcher.known(query.audience()));
          return new Finder(searcher, index.analyzers(), words.current(), known).explain();
        });
  }

  /**
   * Titles that continue what is being typed, and questions that readers often ask, as titles of
   * the article that answers them.
   */
  public List<ArticleLink> suggest(String typed, String locale, Audience audience, int n) {
    ArticleIndex index = home.index();
    return index.search(
        searcher -> new Shelf(searcher, locale, audience).suggest(index.analyzers(), typed, n));
  }

  /** Categories with something for the audience, whose names continue what is being typed. */
  public List<CategoryLink> suggestCategories(
      String typed, String locale, Audience audience, int n) {
    ArticleIndex index = home.index();
    return index.search(
        searcher ->
            new Shelf(searcher, locale, audience).suggestCategories(index.analyzers(), typed, n));
  }

  /** What others read most and found helpful; the newest where nothing is known yet. */
  public List<ArticleLink> popular(String locale, Audience audience, int n) {
    return home.index().search(searcher -> new Shelf(searcher, locale, audience).popular(n));
  }

  /** Articles about the same thing, in the same language. */
  public List<ArticleLink> related(String slug, String locale, Audience audience, int n) {
    ArticleIndex index = home.index();
    return index.search(
        searcher ->
            new ArticleReader(searcher, index.analyzers(), locale, audience).related(slug, n));
  }

  /** Empty when there is none, or none that the audience may see. */
  public Optional<PublishedArticle> article(String slug, String locale, Audience audience) {
    ArticleIndex index = home.index();
    return index.search(
        searcher -> new ArticleReader(searcher, index.analyzers(), locale, audience).article(slug));
  }

  /** The same, or else the one of another locale of the same language. */
  public Optional<PublishedArticle> articleLike(String slug, String locale, Audience audience) {
    ArticleIndex index = home.index();
    return index.search(
        searcher -> {
          List<String> alike = new ArrayList<>(List.of(locale));
          alike.addAll(searcher.localesLike(locale));
          for (String each : alike) {
            Optional<PublishedArticle> found =
                new ArticleReader(searcher, index.analyzers(), each, audience).article(slug);
            if (found.isPresent()) {
              return found;
            }
          }
          return Optional.empty();
        });
  }

  /** Every article the audience may read, in all languages, by language and slug. */
  public List<ArticleAddress> all(Audience audience) {
    return home.index().search(searcher -> Catalogue.of(searcher, audience));
  }

  /** Categories that hold something for the audience, parents before children, in their order. */
  public List<CategoryCount> categories(String locale, Audience audience) {
    return home.index().search(searcher -> new Shelf(searcher, locale, audience).categories());
  }

  /** One category with its count; empty when it is unknown or has nothing for the audience. */
  public Optional<CategoryCount> category(String slug, String locale, Audience audience) {
    return categories(locale, audience).stream().filter(c -> c.slug().equals(slug)).findFirst();
  }

  /** Whether the index has caught up with the event log at least once since it was opened. */
  public boolean ready() {
    return home.ready();
  }
}
