package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.careline.api.manners.Locations;
import org.careline.api.manners.Paging;
import org.careline.api.manners.Versions;
import org.careline.api.security.Caller;
import org.careline.api.security.Needs;
import org.careline.db.outcome.NotFound;
import org.careline.desk.account.OrganizationRole;
import org.careline.desk.account.OrganizationView;
import org.careline.desk.account.Organizations;
import org.careline.desk.account.Stored;
import org.careline.desk.identity.ApiRole;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Organizations, named by their slug, and the people in them. */
@Tag(name = "Organizations")
@Path("/v1/organizations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class OrganizationsResource {

  /** An organization; {@code people} is how many are in it. */
  record Organization(
      String slug, String name, long people, Instant createdAt, Instant updatedAt, long version) {

    static Organization of(OrganizationView view) {
      return new Organization(
          view.slug(),
          view.name(),
          view.people(),
          view.createdAt(),
          view.updatedAt(),
          view.version());
    }
  }

  /** What is entered about an organization. */
  record OrganizationContent(String name) {}

  /** A customer's place in an organization; a manager sees all its tickets. */
  record Place(Optional<OrganizationRole> role, boolean seesTickets) {}

  private final Organizations organizations;
  private final Clock clock;

  /** For the container's proxy. */
  protected OrganizationsResource() {
    this(null, null);
  }

  @Inject
  OrganizationsResource(Organizations organizations, Clock clock) {
    this.organizations = organizations;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "Lists organizations by name")
  @APIResponseSchema(Organization[].class)
  public Response list(@QueryParam("q") String q, @BeanParam Paging paging) {
    return paging.answer(
        organizations.list(
            Optional.ofNullable(q).filter(it -> !it.isBlank()), paging.cursor(), paging.limit()),
        Organization::of);
  }

  @GET
  @Path("/{slug}")
  @Operation(summary = "Reads an organization")
  @APIResponseSchema(Organization.class)
  public Response read(@PathParam("slug") String slug, @Context Request request) {
    OrganizationView view = bySlug(slug);
    return Versions.answer(request, Versions.tag(view.version()), Organization.of(view)).build();
  }

  @PUT
  @Path("/{slug}")
  @Needs(ApiRole.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Enters or renames an organization")
  @APIResponseSchema(Organization.class)
  public Response write(
      @PathParam("slug") String slug,
      OrganizationContent content,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      @Context UriInfo uri) {
    Stored<OrganizationView> stored =
        Versions.put(
            headers,
            expected ->
                organizations.put(
                    slug, content.name(), expected, Caller.of(security).actor(), clock.instant()));
    OrganizationView view = stored.view();
    return (stored.created() ? Response.created(Locations.here(uri)) : Response.ok())
        .entity(Organization.of(view))
        .tag(Versions.tag(view.version()))
        .build();
  }

  @GET
  @Path("/{slug}/people")
  @Operation(summary = "Lists the people of an organization")
  @APIResponseSchema(CustomersResource.Customer[].class)
  public Response people(@PathParam("slug") String slug, @BeanParam Paging paging) {
    bySlug(slug);
    return paging.answer(
        organizations.people(slug, paging.cursor(), paging.limit()),
        CustomersResource.Customer::of);
  }

  /** Puts a customer into the organization, or changes the customer's place there. */
  @PUT
  @Path("/{slug}/people/{email}")
  @Needs(ApiRole.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Puts a customer into an organization")
  public void admit(
      @PathParam("slug") String slug,
      @PathParam("email") String email,
      Place place,
      @Context SecurityContext security) {
    organizations.admit(
        slug,
        email,
        place.role().orElse(OrganizationRole.MEMBER),
        place.seesTickets(),
        Caller.of(security).actor(),
        clock.instant());
  }

  @DELETE
  @Path("/{slug}/people/{email}")
  @Needs(ApiRole.ADMIN)
  @Operation(summary = "Takes a customer out of an organization")
  public void release(
      @PathParam("slug") String slug,
      @PathParam("email") String email,
      @Context SecurityContext security) {
    organizations.release(slug, email, Caller.of(security).actor(), clock.instant());
  }

  private OrganizationView bySlug(String slug) {
    return organizations.bySlug(slug).orElseThrow(() -> new NotFound("Organization " + slug));
  }
}
