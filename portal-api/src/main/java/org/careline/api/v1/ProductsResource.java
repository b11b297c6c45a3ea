package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.api.json.JsonBodies;
import org.careline.api.json.MergePatch;
import org.careline.api.manners.Locations;
import org.careline.api.manners.Paging;
import org.careline.api.manners.Versions;
import org.careline.api.security.Caller;
import org.careline.api.security.Needs;
import org.careline.db.outcome.NotFound;
import org.careline.desk.account.Stored;
import org.careline.desk.entitlement.ProductDetails;
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

/** Products customers have, named by an id that is the serial number where there is one. */
@Tag(name = "Products")
@Path("/v1/products")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class ProductsResource {

  /**
   * A product.
   *
   * @param customer e-mail address, if it belongs to a person
   * @param organization slug, if it belongs to a whole organization
   * @param warrantyUntil last day of the warranty
   */
  record Product(
      String id,
      String name,
      Optional<String> serialNumber,
      Optional<String> site,
      Optional<LocalDate> inServiceSince,
      Optional<LocalDate> warrantyUntil,
      Optional<String> customer,
      Optional<String> organization,
      long version) {

    static Product of(ProductView view) {
      return new Product(
          view.externalId(),
          view.name(),
          view.serialNumber(),
          view.site(),
          view.inServiceSince(),
          view.warrantyUntil(),
          view.customer(),
          view.organization(),
          view.version());
    }
  }

  /** What is entered about a product; it belongs to a customer or to an organization. */
  record ProductContent(
      String name,
      Optional<String> serialNumber,
      Optional<String> site,
      Optional<LocalDate> inServiceSince,
      Optional<LocalDate> warrantyUntil,
      Optional<String> customer,
      Optional<String> organization) {

    static ProductContent of(ProductView view) {
      return new ProductContent(
          view.name(),
          view.serialNumber(),
          view.site(),
          view.inServiceSince(),
          view.warrantyUntil(),
          view.customer(),
          view.organization());
    }

    ProductContent ownedBy(String email) {
      return new ProductContent(
          name,
          serialNumber,
          site,
          inServiceSince,
          warrantyUntil,
          organization.isPresent() ? customer : Optional.of(email),
          organization);
    }

    ProductDetails details() {
      return new ProductDetails(
          name, serialNumber, site, inServiceSince, warrantyUntil, customer, organization);
    }
  }

  private final Products products;
  private final Clock clock;

  /** For the container's proxy. */
  protected ProductsResource() {
    this(null, null);
  }

  @Inject
  ProductsResource(Products products, Clock clock) {
    this.products = products;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "Lists products")
  @APIResponseSchema(Product[].class)
  public Response list(
      @QueryParam("customer") String customer,
      @QueryParam("organization") String organization,
      @QueryParam("q") String q,
      @BeanParam Paging paging) {
    ProductQuery query =
        new ProductQuery(
            Optional.ofNullable(customer),
            Optional.ofNullable(organization),
            Optional.ofNullable(q).filter(it -> !it.isBlank()));
    return paging.answer(products.list(query, paging.cursor(), paging.limit()), Product::of);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Reads a product")
  @APIResponseSchema(Product.class)
  public Response read(@PathParam("id") String id, @Context Request request) {
    ProductView view = byId(id);
    return Versions.answer(request, Versions.tag(view.version()), Product.of(view)).build();
  }

  @PUT
  @Path("/{id}")
  @Needs(ApiRole.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Enters or replaces a product")
  @APIResponseSchema(Product.class)
  public Response write(
      @PathParam("id") String id,
      ProductContent content,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      @Context UriInfo uri) {
    Stored<ProductView> stored =
        Versions.put(
            headers,
            expected ->
                products.put(
                    id, content.details(), expected, Caller.of(security).actor(), clock.instant()));
    return answer(
        stored.created() ? Response.created(Locations.here(uri)) : Response.ok(), stored.view());
  }

  @PATCH
  @Path("/{id}")
  @Needs(ApiRole.ADMIN)
  @Consumes(JsonBodies.MERGE_PATCH)
  @Operation(summary = "Changes some fields of a product")
  @APIResponseSchema(Product.class)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = JsonBodies.MERGE_PATCH,
              schema = @Schema(implementation = ProductContent.class)))
  public Response change(
      @PathParam("id") String id,
      JsonObject patch,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    OptionalLong expected = Versions.required(headers);
    ProductView now = byId(id);
    ProductContent patched = MergePatch.apply(ProductContent.of(now), patch);
    return answer(
        Response.ok(),
        products
            .put(
                id,
                patched.details(),
                OptionalLong.of(expected.orElse(now.version())),
                Caller.of(security).actor(),
                clock.instant())
            .view());
  }

  @DELETE
  @Path("/{id}")
  @Needs(ApiRole.ADMIN)
  @Operation(summary = "Removes a product")
  public void remove(
      @PathParam("id") String id, @Context HttpHeaders headers, @Context SecurityContext security) {
    products.remove(id, Versions.required(headers), Caller.of(security).actor(), clock.instant());
  }

  private ProductView byId(String id) {
    return products.byExternalId(id).orElseThrow(() -> new NotFound("Product " + id));
  }

  private static Response answer(Response.ResponseBuilder answer, ProductView view) {
    return answer.entity(Product.of(view)).tag(Versions.tag(view.version())).build();
  }
}
