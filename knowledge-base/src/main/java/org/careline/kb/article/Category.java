package org.careline.kb.article;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.Optional;

/** A shelf for articles. */
@Entity
@Table(name = "kb_category")
class Category {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  @Version private long version;

  private String slug;
  private String parent;
  private int position;

  @Convert(converter = CategoryTextsConverter.class)
  private Map<String, CategoryText> texts;

  /** For JPA. */
  protected Category() {}

  Category(String slug, CategoryDraft draft) {
    this.slug = slug;
    write(draft);
  }

  /** Returns whether anything differs from before. */
  boolean rewrite(CategoryDraft draft) {
    if (draft.equals(content())) {
      return false;
    }
    write(draft);
    return true;
  }

  private void write(CategoryDraft draft) {
    parent = draft.parent().orElse(null);
    position = draft.position();
    texts = draft.texts();
  }

  CategoryDraft content() {
    return new CategoryDraft(Optional.ofNullable(parent), position, texts);
  }

  String slug() {
    return slug;
  }

  Optional<String> parent() {
    return Optional.ofNullable(parent);
  }

  long version() {
    return version;
  }

  CategoryView view(long articles) {
    return new CategoryView(slug, parent(), position, content().texts(), articles, version);
  }
}
