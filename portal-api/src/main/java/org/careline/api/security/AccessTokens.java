package org.careline.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careline.desk.account.Actor;
import org.careline.desk.identity.ApiClientView;
import org.careline.desk.identity.ApiRole;
import org.careline.desk.identity.SigningKey;
import org.careline.desk.identity.SigningKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives out access tokens and recognizes them again: JWT as RFC 9068 has them, RS256. */
@ApplicationScoped
public class AccessTokens {

  /** How long a token is good for. */
  public static final Duration LIFE = Duration.ofHours(1);

  /** How long a revoked client goes unnoticed at most. */
  private static final Duration BELIEVED = Duration.ofSeconds(60);

  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final String AGENT = "agent";

  private record Known(Caller caller, Instant expires) {}

  private final SigningKeys keys;
  private final Clients clients;
  private final Clock clock;
  private final String issuer;
  private final Cache<String, Known> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(BELIEVED).build();
  private final Cache<String, JWSVerifier> verifiers =
      Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofMinutes(10)).build();

  /** For the container's proxy. */
  protected AccessTokens() {
    this(null, null, null, null);
  }

  @Inject
  AccessTokens(
      SigningKeys keys,
      Clients clients,
      Clock clock,
      @ConfigProperty(name = "careline.portal.url", defaultValue = "http://localhost:8080")
          String portal) {
    this.keys = keys;
    this.clients = clients;
    this.clock = clock;
    this.issuer = portal == null ? "" : portal.replaceAll("/+$", "") + "/api";
  }

  /** A token for a client that has proved its secret. */
  public String issue(ApiClientView client, ApiRole role) {
    SigningKey key = keys.current();
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(issuer)
            .subject(client.clientId())
            .claim("client_id", client.clientId())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .jwtID(UUID.randomUUID().toString())
            .claim("scope", role.key())
            .claim("groups", groups(role));
    client.agent().ifPresent(agent -> claims.claim(AGENT, agent));
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE).keyID(key.kid()).build();
    SignedJWT token = new SignedJWT(header, claims.build());
    try {
      token.sign(new RSASSASigner(key.privateKey()));
    } catch (JOSEException e) {
      throw new IllegalStateException("The signing key " + key.kid() + " does not sign", e);
    }
    return token.serialize();
  }

  /** Whose token this is; empty when it is forged, too old, meant for others, or revoked. */
  public Optional<Caller> caller(String token) {
    Instant now = clock.instant();
    Known seen = known.getIfPresent(token);
    if (seen == null) {
      seen = check(token).orElse(null);
      if (seen == null) {
        return Optional.empty();
      }
      known.put(token, seen);
    }
    return seen.expires().isAfter(now) ? Optional.of(seen.caller()) : Optional.empty();
  }

  /** The public keys, as RFC 7517 has them. */
  public Map<String, Object> publicKeys() {
    List<Map<String, Object>> set =
        keys.all().stream()
            .map(
                key ->
                    new RSAKey.Builder(key.publicKey())
                        .keyID(key.kid())
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .build()
                        .toJSONObject())
            .toList();
    return Map.of("keys", set);
  }

  private Optional<Known> check(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      JWSHeader header = jwt.getHeader();
      if (!TYPE.equals(header.getType()) || !JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
        return Optional.empty();
      }
      Optional<JWSVerifier> verifier = verifier(header.getKeyID());
      if (verifier.isEmpty() || !jwt.verify(verifier.get())) {
        return Optional.empty();
      }
      return known(jwt.getJWTClaimsSet());
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  private Optional<Known> known(JWTClaimsSet claims) throws ParseException {
    if (!issuer.equals(claims.getIssuer())
        || !claims.getAudience().contains(issuer)
        || claims.getExpirationTime() == null) {
      return Optional.empty();
    }
    Instant expires = claims.getExpirationTime().toInstant();
    String clientId = claims.getStringClaim("client_id");
    Optional<ApiRole> role = role(claims.getStringClaim("scope"));
    if (clientId == null || role.isEmpty() || !expires.isAfter(clock.instant())) {
      return Optional.empty();
    }
    String agent = claims.getStringClaim(AGENT);
    Actor actor = agent == null ? Actor.client(clientId) : Actor.agent(agent);
    return clients
        .active(clientId)
        .filter(client -> client.role().compareTo(role.get()) >= 0)
        .map(client -> new Known(new Caller(clientId, role.get(), actor), expires));
  }

  private Optional<JWSVerifier> verifier(String kid) {
    if (kid == null) {
      return Optional.empty();
    }
    JWSVerifier cached = verifiers.getIfPresent(kid);
    if (cached == null) {
      keys.all().forEach(key -> verifiers.put(key.kid(), new RSASSAVerifier(key.publicKey())));
      cached = verifiers.getIfPresent(kid);
    }
    return Optional.ofNullable(cached);
  }

  static Optional<ApiRole> role(String scope) {
    return Arrays.stream(ApiRole.values()).filter(each -> each.key().equals(scope)).findFirst();
  }

  private static List<String> groups(ApiRole role) {
    return Arrays.stream(ApiRole.values())
        .filter(each -> each.compareTo(role) <= 0)
        .map(ApiRole::key)
        .collect(Collectors.toUnmodifiableList());
  }
}
