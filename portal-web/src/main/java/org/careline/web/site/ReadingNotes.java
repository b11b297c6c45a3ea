package org.careline.web.site;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * What is noted each time a page is read, also when the page is sent as it was made for somebody
 * else before.
 */
@RequestScoped
public class ReadingNotes {

  private final List<Runnable> notes = new ArrayList<>();

  /** Does it now, and again for each later reader of this page. */
  public void each(Runnable note) {
    note.run();
    notes.add(note);
  }

  List<Runnable> all() {
    return List.copyOf(notes);
  }
}
