package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.careline.api.manners.Paging;
import org.careline.api.problem.Refused;
import org.careline.api.security.Needs;
import org.careline.db.event.Event;
import org.careline.db.event.EventLog;
import org.careline.desk.identity.ApiRole;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything that changed, in order: what another system follows to stay up to date. */
@Tag(name = "Changes")
@Path("/v1/changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.LEAD)
public class ChangesResource {

  /** One change; {@code sequence} is its place in the order and the next {@code after}. */
  record Change(
      long sequence,
      String id,
      String type,
      String subject,
      Optional<String> account,
      String actor,
      Instant occurredAt,
      JsonObject payload) {

    static Change of(Event event) {
      return new Change(
          event.sequence(),
          event.uid(),
          event.type(),
          event.subject(),
          event.account(),
          event.actor(),
          event.occurredAt(),
          event.payload());
    }
  }

  /** Changes after a place in the order; {@code after} is the place to go on from. */
  record Changes(List<Change> items, long after) {}

  private final EventLog log;

  /** For the container's proxy. */
  protected ChangesResource() {
    this(null);
  }

  @Inject
  ChangesResource(EventLog log) {
    this.log = log;
  }

  @GET
  @Operation(summary = "Follows everything that changes")
  @APIResponseSchema(Changes.class)
  public Response after(
      @QueryParam("after") @DefaultValue("0") String after, @BeanParam Paging paging) {
    long from = place(after);
    List<Change> changes = log.after(from, paging.limit()).stream().map(Change::of).toList();
    long next = changes.isEmpty() ? from : changes.get(changes.size() - 1).sequence();
    return Response.ok(new Changes(changes, next)).build();
  }

  private static long place(String after) {
    try {
      return Math.max(0, Long.parseLong(after));
    } catch (NumberFormatException e) {
      throw Refused.parameter("after", "value", "must be the number an earlier answer gave");
    }
  }
}
