package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;

/** The categories as the use cases of this package need them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Shelves {

  private static final int DEEPEST = 8;

  private final EntityManager entities;
  private final Drawer drawer;

  /** For the container's proxy. */
  protected Shelves() {
    this(null, null);
  }

  @Inject
  Shelves(EntityManager entities, Drawer drawer) {
    this.entities = entities;
    this.drawer = drawer;
  }

  public Optional<Category> find(String slug) {
    return entities
        .createQuery("select c from Category c where c.slug = :slug", Category.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  public List<Category> all() {
    return entities
        .createQuery("select c from Category c order by c.position, c.slug", Category.class)
        .getResultList();
  }

  public Category create(String slug, CategoryDraft draft) {
    Category category = new Category(slug, draft);
    entities.persist(category);
    return category;
  }

  /** Throws Invalid when there is no such category. */
  public void require(String slug) {
    if (find(slug).isEmpty()) {
      throw new Invalid(Violation.of("category", "category.unknown", slug));
    }
  }

  /** The category and all below it. */
  public List<String> withSubcategories(String slug) {
    List<Category> all = all();
    List<String> found = new ArrayList<>(List.of(slug));
    // The list grows while it is walked; nothing can stand in itself, so this ends.
    for (int i = 0; i < found.size(); i++) {
      Optional<String> parent = Optional.of(found.get(i));
      all.stream().filter(c -> c.parent().equals(parent)).map(Category::slug).forEach(found::add);
    }
    return found;
  }

  /** The position of a category that was given none: where it is, and behind all when it is new. */
  public int place(String slug) {
    return find(slug).map(known -> known.content().position()).orElseGet(this::behindAll);
  }

  private int behindAll() {
    int last = all().stream().mapToInt(each -> each.content().position()).max().orElse(-1);
    return Math.min(last, Integer.MAX_VALUE - 1) + 1;
  }

  /** Creates what is missing of a path of categories, outermost first, named after their slugs. */
  public void ensure(List<String> path, String locale, String actor, Instant now) {
    Optional<String> parent = Optional.empty();
    for (String slug : path) {
      if (find(slug).isEmpty()) {
        Map<String, CategoryText> texts = Map.of(locale, new CategoryText(nameOf(slug), ""));
        create(slug, new CategoryDraft(parent, place(slug), texts));
        drawer.flush("category " + slug);
        drawer.tellCategory("created", slug, actor, now);
      }
      parent = Optional.of(slug);
    }
  }

  /** Throws Invalid when there is no such parent, or when it stands in the category itself. */
  public void requireParent(String slug, String parent) {
    Map<String, Optional<String>> parents = new HashMap<>();
    all().forEach(category -> parents.put(category.slug(), category.parent()));
    if (!parents.containsKey(parent)) {
      throw new Invalid(Violation.of("parent", "category.unknown", parent));
    }
    int depth = 1;
    for (Optional<String> up = Optional.of(parent); up.isPresent(); up = parents.get(up.get())) {
      if (up.get().equals(slug)) {
        throw new Invalid(Violation.of("parent", "category.circle"));
      }
      depth++;
    }
    if (depth > DEEPEST) {
      throw new Invalid(Violation.of("parent", "category.deep", DEEPEST));
    }
  }

  private static String nameOf(String slug) {
    String words = slug.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
