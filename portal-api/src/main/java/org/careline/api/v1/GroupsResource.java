package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.careline.api.manners.Locations;
import org.careline.api.manners.Paging;
import org.careline.api.manners.Versions;
import org.careline.api.security.Caller;
import org.careline.api.security.Needs;
import org.careline.db.outcome.NotFound;
import org.careline.desk.account.CustomerGroupView;
import org.careline.desk.account.CustomerGroups;
import org.careline.desk.account.Stored;
import org.careline.desk.identity.ApiRole;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Named groups of organizations, for whom restricted articles are. */
@Tag(name = "Organizations")
@Path("/v1/customer-groups")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class GroupsResource {

  /** What is entered about a group; {@code organizations} are the slugs of all its members. */
  record GroupContent(String name, List<String> organizations) {}

  private final CustomerGroups groups;
  private final Clock clock;

  /** For the container's proxy. */
  protected GroupsResource() {
    this(null, null);
  }

  @Inject
  GroupsResource(CustomerGroups groups, Clock clock) {
    this.groups = groups;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "Lists customer groups by name")
  @APIResponseSchema(CustomerGroupView[].class)
  public Response list() {
    return Response.ok(new Paging.Items<>(groups.list(), Optional.empty())).build();
  }

  @GET
  @Path("/{slug}")
  @Operation(summary = "Reads a customer group")
  @APIResponseSchema(CustomerGroupView.class)
  public Response read(@PathParam("slug") String slug, @Context Request request) {
    CustomerGroupView view =
        groups.bySlug(slug).orElseThrow(() -> new NotFound("Customer group " + slug));
    return Versions.answer(request, Versions.tag(view.version()), view).build();
  }

  @PUT
  @Path("/{slug}")
  @Needs(ApiRole.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Enters a customer group, or replaces its members")
  @APIResponseSchema(CustomerGroupView.class)
  public Response write(
      @PathParam("slug") String slug,
      GroupContent content,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      @Context UriInfo uri) {
    Stored<CustomerGroupView> stored =
        Versions.put(
            headers,
            expected ->
                groups.put(
                    slug,
                    content.name(),
                    content.organizations(),
                    expected,
                    Caller.of(security).actor(),
                    clock.instant()));
    return (stored.created() ? Response.created(Locations.here(uri)) : Response.ok())
        .entity(stored.view())
        .tag(Versions.tag(stored.view().version()))
        .build();
  }

  @DELETE
  @Path("/{slug}")
  @Needs(ApiRole.ADMIN)
  @Operation(summary = "Removes a customer group")
  public void delete(
      @PathParam("slug") String slug,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    groups.remove(slug, Versions.required(headers), Caller.of(security).actor(), clock.instant());
  }
}
