package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** The shelves articles stand on: nested, named per locale. */
@ApplicationScoped
@Transactional
public class Categories {

  /** All of them, parents before children, siblings by position and slug. */
  public List<CategoryView> list() {
    throw new UnsupportedOperationException();
  }

  /** Throws NotFound. */
  public CategoryView get(String slug) {
    throw new UnsupportedOperationException();
  }

  /**
   * Creates or replaces a category. Throws Invalid (also for a circle of parents) and Stale.
   *
   * @param expectedVersion as for {@link Articles}
   */
  public CategoryView put(
      String slug, CategoryDraft draft, OptionalLong expectedVersion, String actor, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Throws NotFound, Stale, and Conflict while something stands in it. */
  public void delete(String slug, OptionalLong expectedVersion, String actor, Instant now) {
    throw new UnsupportedOperationException();
  }
}
