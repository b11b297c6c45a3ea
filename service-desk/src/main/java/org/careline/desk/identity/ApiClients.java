package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.careline.desk.account.Actor;

/** Programs that may call the API. */
@ApplicationScoped
@Transactional
public class ApiClients {

  /** The client with this secret; empty when either is wrong or the client is revoked. */
  public Optional<ApiClientView> authenticate(String clientId, String clientSecret, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /** A client that is not revoked. */
  public Optional<ApiClientView> active(String clientId) {
    throw new UnsupportedOperationException("soon");
  }

  public List<ApiClientView> list() {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * A new client.
   *
   * @param agent e-mail address of the agent it always acts for
   */
  public NewSecret create(
      String name, ApiRole role, Optional<String> agent, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /** A new secret; the old one stops working. */
  public NewSecret rotate(String clientId, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  public void revoke(String clientId, Actor by, Instant now) {
    throw new UnsupportedOperationException("soon");
  }
}
