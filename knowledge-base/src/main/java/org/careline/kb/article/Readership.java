package org.careline.kb.article;

import java.util.Collection;

/** Somebody who wants to read: what he may see is decided here and nowhere else. */
@FunctionalInterface
public interface Readership {

  /**
   * Whether an article is for him.
   *
   * @param readers of a restricted article: {@code organization:acme}, {@code group:partners}
   */
  boolean includes(Visibility visibility, Collection<String> readers);
}
