package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.api.json.Faulty;
import org.careline.api.json.JsonBodies;
import org.careline.api.json.MergePatch;
import org.careline.api.manners.Locations;
import org.careline.api.manners.Paging;
import org.careline.api.manners.Versions;
import org.careline.api.problem.Refused;
import org.careline.api.security.Caller;
import org.careline.api.security.Needs;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Page;
import org.careline.desk.account.CustomerDetails;
import org.careline.desk.account.CustomerQuery;
import org.careline.desk.account.CustomerStatus;
import org.careline.desk.account.CustomerView;
import org.careline.desk.account.Customers;
import org.careline.desk.account.Membership;
import org.careline.desk.account.OrganizationRole;
import org.careline.desk.account.Stored;
import org.careline.desk.entitlement.ProductQuery;
import org.careline.desk.entitlement.ProductView;
import org.careline.desk.entitlement.Products;
import org.careline.desk.identity.ApiRole;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers, named by their e-mail address. */
@Tag(name = "Customers")
@Path("/v1/customers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class CustomersResource {

  /** A customer; {@code organization} is a slug. */
  record Customer(
      String email,
      String name,
      CustomerStatus status,
      Locale locale,
      String timeZone,
      Optional<String> phone,
      Optional<String> organization,
      Optional<OrganizationRole> role,
      boolean seesOrganizationTickets,
      Instant createdAt,
      Instant updatedAt,
      long version) {

    static Customer of(CustomerView view) {
      return new Customer(
          view.email(),
          view.name(),
          view.status(),
          view.locale(),
          view.timeZone().getId(),
          view.phone(),
          view.membership().map(Membership::slug),
          view.membership().map(Membership::role),
          view.membership().filter(Membership::seesTickets).isPresent(),
          view.createdAt(),
          view.updatedAt(),
          view.version());
    }
  }

  /** What is entered about a customer; {@code organization} is a slug. */
  record CustomerContent(
      String name,
      Optional<Locale> locale,
      Optional<String> timeZone,
      Optional<String> phone,
      Optional<String> organization,
      Optional<OrganizationRole> role,
      boolean seesOrganizationTickets) {

    static CustomerContent of(CustomerView view) {
      return new CustomerContent(
          view.name(),
          Optional.of(view.locale()),
          Optional.of(view.timeZone().getId()),
          view.phone(),
          view.membership().map(Membership::slug),
          view.membership().map(Membership::role),
          view.membership().filter(Membership::seesTickets).isPresent());
    }

    CustomerDetails details() {
      return new CustomerDetails(
          name,
          locale,
          timeZone.map(CustomerContent::zone),
          phone,
          organization,
          role.orElse(OrganizationRole.MEMBER),
          seesOrganizationTickets);
    }

    private static ZoneId zone(String id) {
      try {
        return ZoneId.of(id);
      } catch (DateTimeException e) {
        throw new Faulty("timeZone", "value", "must be a time zone such as Europe/Berlin");
      }
    }
  }

  private final Customers customers;
  private final Products products;
  private final Clock clock;

  /** For the container's proxy. */
  protected CustomersResource() {
    this(null, null, null);
  }

  @Inject
  CustomersResource(Customers customers, Products products, Clock clock) {
    this.customers = customers;
    this.products = products;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "Lists customers by name")
  @APIResponseSchema(Customer[].class)
  public Response list(
      @QueryParam("q") String q,
      @QueryParam("organization") String organization,
      @QueryParam("status") String status,
      @BeanParam Paging paging) {
    CustomerQuery query =
        new CustomerQuery(
            Optional.ofNullable(q).filter(it -> !it.isBlank()),
            Optional.ofNullable(organization),
            Optional.ofNullable(status).map(CustomersResource::status));
    return paging.answer(customers.list(query, paging.cursor(), paging.limit()), Customer::of);
  }

  @GET
  @Path("/{email}")
  @Operation(summary = "Reads a customer")
  @APIResponseSchema(Customer.class)
  public Response read(@PathParam("email") String email, @Context Request request) {
    CustomerView view = byEmail(email);
    return Versions.answer(request, Versions.tag(view.version()), Customer.of(view)).build();
  }

  @PUT
  @Path("/{email}")
  @Needs(ApiRole.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Enters or replaces a customer")
  @APIResponseSchema(Customer.class)
  public Response write(
      @PathParam("email") String email,
      CustomerContent content,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      @Context UriInfo uri) {
    Stored<CustomerView> stored =
        Versions.put(
            headers,
            expected ->
                customers.put(
                    email,
                    content.details(),
                    expected,
                    Caller.of(security).actor(),
                    clock.instant()));
    return answer(
        stored.created() ? Response.created(Locations.here(uri)) : Response.ok(), stored.view());
  }

  @PATCH
  @Path("/{email}")
  @Needs(ApiRole.ADMIN)
  @Consumes(JsonBodies.MERGE_PATCH)
  @Operation(summary = "Changes some fields of a customer")
  @APIResponseSchema(Customer.class)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = JsonBodies.MERGE_PATCH,
              schema = @Schema(implementation = CustomerContent.class)))
  public Response change(
      @PathParam("email") String email,
      JsonObject patch,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    OptionalLong expected = Versions.required(headers);
    CustomerView now = byEmail(email);
    CustomerContent patched = MergePatch.apply(CustomerContent.of(now), patch);
    return answer(
        Response.ok(),
        customers.change(
            email,
            patched.details(),
            OptionalLong.of(expected.orElse(now.version())),
            Caller.of(security).actor(),
            clock.instant()));
  }

  /** The customer may not sign in any more; tickets stay. */
  @DELETE
  @Path("/{email}")
  @Needs(ApiRole.ADMIN)
  @Operation(summary = "Keeps a customer from signing in")
  public void deactivate(
      @PathParam("email") String email,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    customers.deactivate(
        email, Versions.required(headers), Caller.of(security).actor(), clock.instant());
  }

  /** The customer's own products and those of the customer's organization. */
  @GET
  @Path("/{email}/products")
  @Operation(summary = "Lists the products a customer has")
  @APIResponseSchema(ProductsResource.Product[].class)
  public Response products(@PathParam("email") String email, @BeanParam Paging paging) {
    byEmail(email);
    ProductQuery query = new ProductQuery(Optional.of(email), Optional.empty(), Optional.empty());
    Page<ProductView> page = products.list(query, paging.cursor(), paging.limit());
    return paging.answer(page, ProductsResource.Product::of);
  }

  /** Enters a product of this customer. */
  @POST
  @Path("/{email}/products")
  @Needs(ApiRole.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Enters a product of a customer")
  @APIResponseSchema(value = ProductsResource.Product.class, responseCode = "201")
  public Response addProduct(
      @PathParam("email") String email,
      ProductsResource.ProductContent content,
      @Context SecurityContext security,
      @Context UriInfo uri) {
    byEmail(email);
    ProductView product =
        products.add(
            content.ownedBy(email).details(), Caller.of(security).actor(), clock.instant());
    return Response.created(Locations.at(uri, ProductsResource.class, product.externalId()))
        .entity(ProductsResource.Product.of(product))
        .tag(Versions.tag(product.version()))
        .build();
  }

  private CustomerView byEmail(String email) {
    return customers.byEmail(email).orElseThrow(() -> new NotFound("Customer " + email));
  }

  private static Response answer(Response.ResponseBuilder answer, CustomerView view) {
    return answer.entity(Customer.of(view)).tag(Versions.tag(view.version())).build();
  }

  private static CustomerStatus status(String name) {
    return Arrays.stream(CustomerStatus.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refused.parameter(
                    "status", "value", "must be guest, invited, active or deactivated"));
  }
}
