package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.careline.api.manners.Paging;
import org.careline.api.security.Caller;
import org.careline.api.security.Needs;
import org.careline.db.outcome.NotFound;
import org.careline.desk.identity.ApiRole;
import org.careline.desk.ticket.Topic;
import org.careline.desk.ticket.Topics;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What tickets can be about. */
@Tag(name = "Tickets")
@Path("/v1/topics")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class TopicsResource {

  /** A topic's names by language tag, and the key of the team that gets its tickets. */
  record TopicContent(
      Map<String, String> names,
      Optional<String> team,
      Optional<Integer> position,
      boolean retired) {}

  private final Topics topics;
  private final Clock clock;

  /** For the container's proxy. */
  protected TopicsResource() {
    this(null, null);
  }

  @Inject
  TopicsResource(Topics topics, Clock clock) {
    this.topics = topics;
    this.clock = clock;
  }

  /** All of them, the retired ones too. */
  @GET
  @Operation(summary = "Lists topics")
  @APIResponseSchema(Topic[].class)
  public Response list() {
    return Response.ok(new Paging.Items<>(topics.all(), Optional.empty())).build();
  }

  @GET
  @Path("/{key}")
  @Operation(summary = "Reads a topic")
  public Topic read(@PathParam("key") String key) {
    return topics.byKey(key).orElseThrow(() -> new NotFound("Topic " + key));
  }

  @PUT
  @Path("/{key}")
  @Needs(ApiRole.ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Creates or replaces a topic")
  public Topic write(
      @PathParam("key") String key, TopicContent content, @Context SecurityContext security) {
    Topic topic =
        new Topic(
            key, content.names(), content.team(), content.position().orElse(0), content.retired());
    topics.put(topic, Caller.of(security).actor(), clock.instant());
    return topic;
  }
}
