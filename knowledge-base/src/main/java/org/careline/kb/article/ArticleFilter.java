package org.careline.kb.article;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which articles a list for staff shows; what is empty does not restrict it.
 *
 * @param category slug; articles of its subcategories are included
 * @param text a part of the title
 * @param extra what else may be asked
 */
public record ArticleFilter(
    Optional<String> locale,
    Optional<String> category,
    Optional<ArticleStatus> status,
    Optional<Visibility> visibility,
    Optional<String> text,
    Extra extra) {

  /**
   * Rarer questions.
   *
   * @param live whether readers see any content of it
   * @param reviewDue those that somebody looks at again by this day
   * @param scheduled those that will be published
   * @param outdated translations whose source has changed
   * @param owner e-mail address of who answers for it
   */
  public record Extra(
      Optional<Boolean> live,
      Optional<LocalDate> reviewDue,
      boolean scheduled,
      boolean outdated,
      Optional<String> owner) {

    public static final Extra NONE =
        new Extra(Optional.empty(), Optional.empty(), false, false, Optional.empty());
  }

  /** Without any of the rarer questions. */
  public ArticleFilter(
      Optional<String> locale,
      Optional<String> category,
      Optional<ArticleStatus> status,
      Optional<Visibility> visibility,
      Optional<String> text) {
    this(locale, category, status, visibility, text, Extra.NONE);
  }

  public static ArticleFilter all() {
    return new ArticleFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
