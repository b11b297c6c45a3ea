package org.careline.desk.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;

/** A signing key as it lies in the database. It never changes. */
@Entity
@Table(name = "signing_key")
class StoredKey {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column private String kid;

  @Column(name = "private_key")
  private byte[] privateKey;

  @Column(name = "public_key")
  private byte[] publicKey;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  /** For JPA. */
  protected StoredKey() {}

  StoredKey(String kid, KeyPair pair, Instant now) {
    this.kid = kid;
    this.privateKey = pair.getPrivate().getEncoded();
    this.publicKey = pair.getPublic().getEncoded();
    this.createdAt = now;
  }

  SigningKey key() {
    try {
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      return new SigningKey(
          kid,
          (RSAPrivateKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(privateKey)),
          (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(publicKey)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("signing key " + kid + " cannot be read", e);
    }
  }
}
