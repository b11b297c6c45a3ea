package org.careline.kb.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The synonyms and stop phrases that are in force on this node. */
@ApplicationScoped
class WordingHome {

  private final WordLists lists;
  private volatile Wording wording = Wording.NONE;

  /** For the container's proxy, and where there is no database. */
  protected WordingHome() {
    this(null);
  }

  @Inject
  WordingHome(WordLists lists) {
    this.lists = lists;
  }

  public Wording current() {
    return wording;
  }

  /** Reads what the database has now. */
  public void reload() {
    if (lists != null) {
      use(new Wording(lists.all()));
    }
  }

  void use(Wording other) {
    wording = other;
  }
}
