package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Stale;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Versions;

/** The shelves articles stand on: nested, named per locale. */
@ApplicationScoped
@Transactional
public class Categories {

  private final EntityManager entities;
  private final Drawer drawer;
  private final Shelves shelves;
  private final FirstLanguage first;

  /** For the container's proxy. */
  protected Categories() {
    this(null, null, null, null);
  }

  @Inject
  Categories(EntityManager entities, Drawer drawer, Shelves shelves, FirstLanguage first) {
    this.entities = entities;
    this.drawer = drawer;
    this.shelves = shelves;
    this.first = first;
  }

  /** All of them, parents before children, siblings by position and slug. */
  public List<CategoryView> list() {
    Map<String, Long> counts =
        entities
            .createQuery(
                "select a.category, count(a) from Article a where a.category is not null"
                    + " group by a.category",
                Object[].class)
            .getResultStream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    Map<Optional<String>, List<CategoryView>> children =
        shelves.all().stream()
            .map(category -> category.view(counts.getOrDefault(category.slug(), 0L)))
            .sorted(Comparator.comparing(CategoryView::position).thenComparing(CategoryView::slug))
            .collect(Collectors.groupingBy(CategoryView::parent));
    List<CategoryView> inOrder = new ArrayList<>();
    walk(children, Optional.empty(), inOrder);
    return inOrder;
  }

  /** How all are called in a language, by slug, in the order of the list. */
  public Map<String, String> names(String locale) {
    Map<String, String> names = new LinkedHashMap<>();
    for (CategoryView each : list()) {
      names.put(each.slug(), CategoryText.in(locale, first.tag(), each.texts()).name());
    }
    return names;
  }

  /** The position of a category that was given none: where it is, and behind all when it is new. */
  public int place(String slug) {
    return shelves.place(slug);
  }

  /** Throws NotFound. */
  public CategoryView get(String slug) {
    return view(take(slug, OptionalLong.empty()));
  }

  /**
   * Creates or replaces a category. Throws Invalid (also for a circle of parents) and Stale.
   *
   * @param expectedVersion as for {@link Articles}
   */
  public CategoryView put(
      String slug, CategoryDraft draft, OptionalLong expectedVersion, String actor, Instant now) {
    Rules.check(slug, draft);
    draft.parent().ifPresent(parent -> shelves.requireParent(slug, parent));
    Optional<Category> known = shelves.find(slug);
    if (known.isPresent()) {
      Versions.expect(expectedVersion, known.get().version(), "category " + slug);
      if (!known.get().rewrite(draft)) {
        return view(known.get());
      }
    } else if (expectedVersion.orElse(Articles.MUST_NOT_EXIST) != Articles.MUST_NOT_EXIST) {
      throw new Stale("category " + slug);
    }
    Category category = known.orElseGet(() -> shelves.create(slug, draft));
    drawer.flush("category " + slug);
    drawer.tellCategory(known.isPresent() ? "updated" : "created", slug, actor, now);
    return view(category);
  }

  /** Throws NotFound, Stale, and Conflict while something stands in it. */
  public void delete(String slug, OptionalLong expectedVersion, String actor, Instant now) {
    Category category = take(slug, expectedVersion);
    boolean hasChildren =
        shelves.all().stream().anyMatch(each -> each.parent().equals(Optional.of(slug)));
    if (hasChildren || count(slug) > 0) {
      throw new Conflict(Violation.of("slug", "category.not.empty"));
    }
    entities.remove(category);
    drawer.flush("category " + slug);
    drawer.tellCategory("deleted", slug, actor, now);
  }

  private Category take(String slug, OptionalLong expectedVersion) {
    Category category = shelves.find(slug).orElseThrow(() -> new NotFound("category " + slug));
    Versions.expect(expectedVersion, category.version(), "category " + slug);
    return category;
  }

  private long count(String slug) {
    return entities
        .createQuery("select count(a) from Article a where a.category = :slug", Long.class)
        .setParameter("slug", slug)
        .getSingleResult();
  }

  private CategoryView view(Category category) {
    return category.view(count(category.slug()));
  }

  private static void walk(
      Map<Optional<String>, List<CategoryView>> children,
      Optional<String> parent,
      List<CategoryView> inOrder) {
    for (CategoryView child : children.getOrDefault(parent, List.of())) {
      inOrder.add(child);
      walk(children, Optional.of(child.slug()), inOrder);
    }
  }
}
