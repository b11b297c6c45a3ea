package org.careline.web.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;
import org.careline.db.persistence.DatabaseFailure;
import org.careline.kb.article.Redirects;

/**
 * Where what had another address is found now. While the database is away nobody knows: then what
 * is not there is simply not there.
 */
@ApplicationScoped
public class OldAddresses {

  private static final Logger LOG = System.getLogger(OldAddresses.class.getName());

  private final Redirects redirects;

  protected OldAddresses() {
    this(null);
  }

  @Inject
  public OldAddresses(Redirects redirects) {
    this.redirects = redirects;
  }

  /** The slug an article has now. */
  public Optional<String> article(String slug) {
    return unlessAway(() -> redirects.article(slug));
  }

  /** The slug a category has now. */
  public Optional<String> category(String slug) {
    return unlessAway(() -> redirects.category(slug));
  }

  private static Optional<String> unlessAway(Supplier<Optional<String>> lookUp) {
    try {
      return lookUp.get();
    } catch (DatabaseFailure away) {
      LOG.log(Level.WARNING, "Old address not looked up", away);
      return Optional.empty();
    }
  }
}
