package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.careline.desk.account.CustomerId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links that let somebody in without a password. */
@ApplicationScoped
@Transactional
public class Links {

  private final EntityManager entities;
  private final LinkStore store;
  private final String portal;

  /** For the container's proxy. */
  protected Links() {
    this(null, null, "");
  }

  @Inject
  Links(
      EntityManager entities,
      LinkStore store,
      @ConfigProperty(name = "careline.portal.url", defaultValue = "http://localhost:8080")
          String portal) {
    this.entities = entities;
    this.store = store;
    this.portal = portal.endsWith("/") ? portal.substring(0, portal.length() - 1) : portal;
  }

  /**
   * Where the link leads, with its token; for the mailer. Empty when it is used, withdrawn or too
   * old: then there is nothing worth a mail.
   */
  public Optional<URI> urlFor(LinkId id, Instant now) {
    return Optional.ofNullable(entities.find(Link.class, id.value()))
        .filter(link -> link.isGood(now))
        .map(link -> URI.create(portal + link.purpose().pageFor(store.token(link))));
  }

  /**
   * A link to one ticket, for a guest; it works as often as it is opened.
   *
   * @param ticket number of the ticket
   */
  public LinkId issueGuestLink(CustomerId guest, String ticket, Instant now) {
    return store.issue(Purpose.GUEST_TICKET, Optional.of(guest), ticket, now);
  }

  /** The number of the ticket a guest link opens. */
  public Optional<String> ticketFor(String token, Instant now) {
    return store.find(Purpose.GUEST_TICKET, token, now).map(Link::subject);
  }
}
