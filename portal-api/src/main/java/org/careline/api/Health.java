package org.careline.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.careline.api.security.OpenToAll;
import org.careline.demo.DemoLoader;
import org.careline.kb.search.ArticleSearch;

/** For load balancers and the launcher: does the process live, and may it be asked things? */
@Path("/health")
@ApplicationScoped
@OpenToAll
@Produces(MediaType.APPLICATION_JSON)
public class Health {

  /** The answer to both questions. */
  public record State(String status) {}

  private static final State UP = new State("up");
  private static final State STARTING = new State("starting");

  private final ArticleSearch articles;
  private final DemoLoader demo;

  /** For the container's proxy. */
  protected Health() {
    this(null, null);
  }

  @Inject
  Health(ArticleSearch articles, DemoLoader demo) {
    this.articles = articles;
    this.demo = demo;
  }

  /** Always the same answer, as long as there is one. */
  @GET
  @Path("/live")
  public State live() {
    return UP;
  }

  /** 503 until migrations, index and, where wanted, the demo are done. */
  @GET
  @Path("/ready")
  public Response ready() {
    return articles.ready() && demo.ready()
        ? Response.ok(UP).build()
        : Response.status(Response.Status.SERVICE_UNAVAILABLE)
            .header("Retry-After", "1")
            .entity(STARTING)
            .build();
  }
}
