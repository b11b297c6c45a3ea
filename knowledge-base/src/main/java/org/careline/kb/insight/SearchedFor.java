package org.careline.kb.insight;

import java.util.List;
import java.util.Optional;
import org.careline.kb.article.ArticleKey;

/**
 * A search and what came of it.
 *
 * @param text as typed; personal data is masked before it is kept
 * @param category in which was searched
 * @param hits on the first page; 0 if nothing fits
 * @param nearest whether what was found only comes nearest
 * @param found the first hits, best first
 */
public record SearchedFor(
    String text,
    String locale,
    Optional<String> category,
    int hits,
    boolean nearest,
    List<ArticleKey> found) {

  public SearchedFor {
    found = List.copyOf(found);
  }

  boolean inVain() {
    return nearest || hits == 0;
  }
}
