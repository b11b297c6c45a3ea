package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;

/**
 * Who answers for an article and hears what readers say about it: whoever wrote it first, until
 * somebody says otherwise.
 */
@ApplicationScoped
@Transactional
public class Ownership {

  private static final int LONGEST = 254;
  private static final Pattern AGENT = Pattern.compile("agent:([\\x21-\\x7e]+@[\\x21-\\x7e]+)");

  private final Drawer drawer;

  /** For the container's proxy. */
  protected Ownership() {
    this(null);
  }

  @Inject
  Ownership(Drawer drawer) {
    this.drawer = drawer;
  }

  /**
   * Gives an article to somebody else. Whether there is such an agent only the caller can know.
   * Throws NotFound and Stale, and Invalid for what is no address.
   *
   * @param owner e-mail address of an agent; empty for nobody
   */
  public ArticleView give(
      ArticleKey key,
      OptionalLong expectedVersion,
      Optional<String> owner,
      String actor,
      Instant now) {
    if (owner.isPresent() && addressOf("agent:" + owner.get()).isEmpty()) {
      throw unknown();
    }
    Article article = drawer.take(key, expectedVersion);
    return article.belongTo(owner)
        ? drawer.changed(article, "given", actor, now)
        : drawer.view(article);
  }

  /** What to say about an owner who is no agent. */
  public static Invalid unknown() {
    return new Invalid(Violation.of("owner", "article.owner.unknown"));
  }

  /** The address of an actor who is an agent. */
  static Optional<String> addressOf(String actor) {
    Matcher agent = AGENT.matcher(actor);
    return agent.matches() && agent.group(1).length() <= LONGEST
        ? Optional.of(agent.group(1))
        : Optional.empty();
  }
}
