package org.careline.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.careline.api.json.RecordWriter;
import org.careline.desk.identity.ApiClientView;
import org.careline.desk.identity.ApiRole;

/** Access tokens for client credentials, RFC 6749 §4.4. Its errors are those of §5.2. */
@Path("/oauth")
@ApplicationScoped
@OpenToAll
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

  /** RFC 6749 §5.1. */
  public record Token(String access_token, String token_type, long expires_in, String scope) {}

  /** RFC 6749 §5.2. */
  public record TokenError(String error, String error_description) {}

  private record Credentials(String id, String secret) {}

  private final Clients clients;
  private final AccessTokens tokens;

  /** For the container's proxy. */
  protected TokenResource() {
    this(null, null);
  }

  @Inject
  TokenResource(Clients clients, AccessTokens tokens) {
    this.clients = clients;
    this.tokens = tokens;
  }

  @POST
  @Path("/token")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response token(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      MultivaluedMap<String, String> form) {
    if (form.values().stream().anyMatch(values -> values.size() > 1)) {
      return error(400, "invalid_request", "A parameter occurs twice");
    }
    String grant = form.getFirst("grant_type");
    if (grant == null) {
      return error(400, "invalid_request", "grant_type is missing");
    }
    if (!grant.equals("client_credentials")) {
      return error(400, "unsupported_grant_type", "Only client_credentials is supported");
    }
    if (authorization != null && form.containsKey("client_secret")) {
      return error(400, "invalid_request", "Authenticate in one way, not in two");
    }
    Optional<ApiClientView> client =
        credentials(authorization, form).flatMap(it -> clients.authenticate(it.id(), it.secret()));
    if (client.isEmpty()) {
      return error(401, "invalid_client", "Unknown client or wrong secret");
    }
    return grant(client.get(), form.getFirst("scope"));
  }

  /** The keys that verify our tokens, RFC 7517. */
  @GET
  @Path("/jwks")
  public Response keys() {
    return Response.ok(RecordWriter.bytes(tokens.publicKeys()))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
        .build();
  }

  private Response grant(ApiClientView client, String scope) {
    ApiRole role = client.role();
    if (scope != null && !scope.isBlank()) {
      // Several scopes: the strongest contains the others.
      List<Optional<ApiRole>> asked =
          List.of(scope.strip().split(" +")).stream().map(AccessTokens::role).toList();
      if (asked.stream().anyMatch(Optional::isEmpty)) {
        return error(400, "invalid_scope", "Scopes are agent, lead and admin");
      }
      role = asked.stream().map(Optional::get).max(ApiRole::compareTo).orElseThrow();
      if (role.compareTo(client.role()) > 0) {
        return error(400, "invalid_scope", "The client has the role " + client.role().key());
      }
    }
    Token token =
        new Token(tokens.issue(client, role), "Bearer", AccessTokens.LIFE.toSeconds(), role.key());
    return Response.ok(token)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Pragma", "no-cache")
        .build();
  }

  private static Optional<Credentials> credentials(
      String authorization, MultivaluedMap<String, String> form) {
    if (authorization == null) {
      String id = form.getFirst("client_id");
      String secret = form.getFirst("client_secret");
      return id == null || secret == null
          ? Optional.empty()
          : Optional.of(new Credentials(id, secret));
    }
    if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      String pair =
          new String(
              Base64.getDecoder().decode(authorization.substring(6).strip()),
              StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new Credentials(decode(pair.substring(0, colon)), decode(pair.substring(colon + 1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** RFC 6749 §2.3.1 has both parts form-encoded inside the header. */
  private static String decode(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  private static Response error(int status, String error, String description) {
    Response.ResponseBuilder answer =
        Response.status(status)
            .entity(new TokenError(error, description))
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (status == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"careline\", charset=\"UTF-8\"");
    }
    return answer.build();
  }
}
