package org.careline.desk.identity;

import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;

/**
 * A key pair for JSON Web Tokens, RS256.
 *
 * @param kid its name in the header of a token
 */
public record SigningKey(String kid, RSAPrivateKey privateKey, RSAPublicKey publicKey) {

  /** Leaves the private key out. */
  @Override
  public String toString() {
    return "SigningKey[" + kid + "]";
  }
}
