package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.careline.api.manners.Locations;
import org.careline.api.manners.Paging;
import org.careline.api.security.Caller;
import org.careline.api.security.Needs;
import org.careline.desk.identity.ApiClientView;
import org.careline.desk.identity.ApiClients;
import org.careline.desk.identity.ApiRole;
import org.careline.desk.identity.NewSecret;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Programs that may call this API. A secret is shown once, when it is made. */
@Tag(name = "Clients")
@Path("/v1/clients")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.ADMIN)
public class ClientsResource {

  /** A program; {@code agent} is the e-mail address of the agent it always acts for. */
  record Client(
      String clientId,
      String name,
      ApiRole role,
      Optional<String> agent,
      Instant createdAt,
      Optional<Instant> lastUsedAt,
      boolean revoked) {

    static Client of(ApiClientView view) {
      return new Client(
          view.clientId(),
          view.name(),
          view.role(),
          view.agent(),
          view.createdAt(),
          view.lastUsedAt(),
          view.revoked());
    }
  }

  /** A program to be let in. */
  record NewClient(String name, ApiRole role, Optional<String> agent) {}

  /** What the program proves itself with. */
  record ClientSecret(String clientId, String clientSecret) {

    static ClientSecret of(NewSecret secret) {
      return new ClientSecret(secret.clientId(), secret.clientSecret());
    }

    /** Leaves the secret out: records end up in logs. */
    @Override
    public String toString() {
      return "ClientSecret[" + clientId + "]";
    }
  }

  private final ApiClients clients;
  private final Clock clock;

  /** For the container's proxy. */
  protected ClientsResource() {
    this(null, null);
  }

  @Inject
  ClientsResource(ApiClients clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "Lists API clients")
  @APIResponseSchema(Client[].class)
  public Response list() {
    var all = clients.list().stream().map(Client::of).toList();
    return Response.ok(new Paging.Items<>(all, Optional.empty())).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Lets a program in")
  @APIResponseSchema(value = ClientSecret.class, responseCode = "201")
  public Response create(
      NewClient client, @Context SecurityContext security, @Context UriInfo uri) {
    NewSecret secret =
        clients.create(
            client.name(),
            client.role(),
            client.agent(),
            Caller.of(security).actor(),
            clock.instant());
    return Response.created(Locations.below(uri, secret.clientId()))
        .entity(ClientSecret.of(secret))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** A new secret; the old one stops working at once. */
  @POST
  @Path("/{clientId}/secret")
  @Operation(summary = "Gives a client a new secret")
  @APIResponseSchema(ClientSecret.class)
  public Response rotate(
      @PathParam("clientId") String clientId, @Context SecurityContext security) {
    NewSecret secret = clients.rotate(clientId, Caller.of(security).actor(), clock.instant());
    return Response.ok(ClientSecret.of(secret))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Tokens given out before stop working within a minute. */
  @DELETE
  @Path("/{clientId}")
  @Operation(summary = "Shuts a client out")
  public void revoke(@PathParam("clientId") String clientId, @Context SecurityContext security) {
    clients.revoke(clientId, Caller.of(security).actor(), clock.instant());
  }
}
