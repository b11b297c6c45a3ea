package org.careline.kb.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The synonyms, stop phrases and weights that are in force on this node. */
@ApplicationScoped
class WordingHome {

  private final WordLists lists;
  private final SearchWeights weights;
  private volatile Wording wording = Wording.NONE;

  /** For the container's proxy, and where there is no database. */
  protected WordingHome() {
    this(null, null);
  }

  @Inject
  WordingHome(WordLists lists, SearchWeights weights) {
    this.lists = lists;
    this.weights = weights;
  }

  public Wording current() {
    return wording;
  }

  /** Reads what the database has now. */
  public void reload() {
    if (lists != null) {
      use(new Wording(lists.all(), new Weighing(weights.read().changed())));
    }
  }

  void use(Wording other) {
    wording = other;
  }
}
