package org.careline.kb.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.json.JsonTree;
import org.careline.kb.article.ArticleKey;

/** Tells that an article is found by other questions than before. */
@ApplicationScoped
public class QuestionLog {

  /** The type of the event. */
  public static final String CHANGED = "article.questions.changed";

  private final EventLog events;

  /** For the container's proxy. */
  protected QuestionLog() {
    this(null);
  }

  @Inject
  public QuestionLog(EventLog events) {
    this.events = events;
  }

  void changed(ArticleKey article, String actor, Instant now) {
    events.append(
        new NewEvent(
            CHANGED,
            "article:" + article,
            Optional.empty(),
            actor,
            now,
            JsonTree.object().add("slug", article.slug()).add("locale", article.locale()).build()));
  }
}
