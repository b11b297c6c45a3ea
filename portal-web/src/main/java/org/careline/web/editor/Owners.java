package org.careline.web.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.desk.account.AgentView;
import org.careline.desk.account.Staff;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.ArticleView;
import org.careline.kb.article.Ownership;

/** Gives articles to agents. */
@ApplicationScoped
class Owners {

  private final Ownership ownership;
  private final Staff staff;

  protected Owners() {
    this(null, null);
  }

  @Inject
  Owners(Ownership ownership, Staff staff) {
    this.ownership = ownership;
    this.staff = staff;
  }

  /** Throws Invalid for somebody who does not work here; null or nothing is nobody. */
  ArticleView give(
      ArticleKey key, OptionalLong expectedVersion, String email, String actor, Instant now) {
    Optional<String> wanted = Optional.ofNullable(email).map(String::strip);
    Optional<String> owner = wanted.filter(address -> !address.isEmpty()).map(this::known);
    return ownership.give(key, expectedVersion, owner, actor, now);
  }

  private String known(String email) {
    return staff
        .agent(email)
        .filter(AgentView::active)
        .map(AgentView::email)
        .orElseThrow(Ownership::unknown);
  }
}
