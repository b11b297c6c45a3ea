package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;

/**
 * Which article an article was translated from, and from which of its versions. A translation is
 * out of date when readers see a newer one of its source.
 */
@ApplicationScoped
@Transactional
public class Translations {

  private final Drawer drawer;
  private final String first;

  /** For the container's proxy. */
  protected Translations() {
    this(null, new FirstLanguage());
  }

  @Inject
  Translations(Drawer drawer, FirstLanguage first) {
    this.drawer = drawer;
    this.first = first.tag();
  }

  /**
   * Says that an article tells what another language does by now. Throws NotFound, Stale, and
   * Invalid for a source that is not there, the article itself, or its own translation.
   *
   * @param version of the source; empty for what readers see of it, else what is written now
   */
  public ArticleView translated(
      ArticleKey key,
      String source,
      Optional<Long> version,
      OptionalLong expectedVersion,
      String actor,
      Instant now) {
    Article article = drawer.take(key, expectedVersion);
    Article other =
        drawer
            .find(new ArticleKey(key.slug(), source))
            .filter(it -> !source.equals(key.locale()))
            .filter(it -> !it.sourceLocale().equals(Optional.of(key.locale())))
            .orElseThrow(() -> unknown(source));
    long number = version.orElseGet(() -> newest(other));
    if (drawer.versionUpTo(other.id(), number).isEmpty()) {
      throw unknown(source);
    }
    article.translates(source, number);
    return drawer.changed(article, "translated", actor, now);
  }

  /** Languages of a new article belong together: the portal's first one is what they come from. */
  void link(Article article) {
    if (article.key().locale().equals(first)) {
      drawer.all(article.key().slug()).stream()
          .filter(other -> other != article && !other.isTranslation())
          .forEach(other -> other.translates(first, article.contentVersion()));
    } else {
      drawer
          .find(new ArticleKey(article.key().slug(), first))
          .ifPresent(source -> article.translates(first, newest(source)));
    }
    drawer.flush(article.key().toString());
  }

  private static long newest(Article source) {
    return source.liveVersion().orElse(source.contentVersion());
  }

  private static Invalid unknown(String source) {
    return new Invalid(Violation.of("locale", "article.source.unknown", source));
  }
}
