package org.careline.kb.article;

import java.util.Optional;

/**
 * Which articles a list for staff shows; what is empty does not restrict it.
 *
 * @param category slug; articles of its subcategories are included
 * @param text a part of the title
 */
public record ArticleFilter(
    Optional<String> locale,
    Optional<String> category,
    Optional<ArticleStatus> status,
    Optional<Visibility> visibility,
    Optional<String> text) {

  public static ArticleFilter all() {
    return new ArticleFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
