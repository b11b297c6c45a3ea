package org.careline.kb.article;

/** The article after a write, and what the write did to it. */
public record Saved(ArticleView article, Effect effect) {

  /** What a write did. */
  public enum Effect {
    CREATED,
    CHANGED,
    /** The same content was there already: no new version, no event. */
    UNCHANGED
  }

  public boolean created() {
    return effect == Effect.CREATED;
  }
}
