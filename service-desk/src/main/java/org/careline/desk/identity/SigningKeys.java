package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The key pairs tokens are signed with, the same on every node. */
@ApplicationScoped
@Transactional
public class SigningKeys {

  /** The key to sign with; made by the first node that asks. */
  public SigningKey current() {
    throw new UnsupportedOperationException("soon");
  }

  /** Every key a token may still be signed with. */
  public List<SigningKey> all() {
    throw new UnsupportedOperationException("soon");
  }
}
