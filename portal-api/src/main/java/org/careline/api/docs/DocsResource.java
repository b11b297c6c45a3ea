package org.careline.api.docs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.careline.api.Api;
import org.careline.api.manners.SafeHeaders;
import org.careline.api.security.OpenToAll;
import org.careline.db.outcome.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The OpenAPI document, and Swagger UI from this very server to try it. */
@Path("/")
@ApplicationScoped
@OpenToAll
public class DocsResource {

  private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/5.34.1/";

  // Swagger UI sets styles through the DOM and draws with data: images; it loads nothing else.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private record Page(String resource, String type) {}

  private static final Map<String, Page> PAGES =
      Map.of(
          "index.html", new Page("index.html", "text/html;charset=UTF-8"),
          "start.js", new Page("start.js", "text/javascript;charset=UTF-8"),
          "swagger-ui.css", new Page(WEBJAR + "swagger-ui.css", "text/css;charset=UTF-8"),
          "swagger-ui-bundle.js",
              new Page(WEBJAR + "swagger-ui-bundle.js", "text/javascript;charset=UTF-8"),
          "favicon.png", new Page(WEBJAR + "favicon-32x32.png", "image/png"));

  private volatile byte[] document;

  @GET
  @Path("openapi")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response document() {
    byte[] known = document;
    if (known == null) {
      known = Description.of(new Api().getClasses());
      document = known;
    }
    return Response.ok(known).header(HttpHeaders.CACHE_CONTROL, "public, max-age=300").build();
  }

  @GET
  @Path("docs")
  @Operation(hidden = true)
  public Response docs(@Context UriInfo uri) {
    return Response.seeOther(URI.create(uri.getBaseUri().getPath() + "docs/index.html")).build();
  }

  @GET
  @Path("docs/{page}")
  @Operation(hidden = true)
  public Response page(@PathParam("page") String name) {
    Page page = PAGES.get(name);
    InputStream content = page == null ? null : getClass().getResourceAsStream(page.resource());
    if (content == null) {
      throw new NotFound("Page " + name);
    }
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_TYPE, page.type())
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .header(SafeHeaders.POLICY, POLICY)
        .build();
  }
}
