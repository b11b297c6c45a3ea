package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.api.json.JsonBodies;
import org.careline.api.json.RecordReader;
import org.careline.api.manners.Locations;
import org.careline.api.manners.Paging;
import org.careline.api.manners.Versions;
import org.careline.api.security.Caller;
import org.careline.api.security.Needs;
import org.careline.db.outcome.NotAllowed;
import org.careline.db.outcome.NotFound;
import org.careline.desk.identity.ApiRole;
import org.careline.desk.sla.Priority;
import org.careline.desk.ticket.Channel;
import org.careline.desk.ticket.Dispatch;
import org.careline.desk.ticket.Edit;
import org.careline.desk.ticket.OpenTicket;
import org.careline.desk.ticket.PatchTicket;
import org.careline.desk.ticket.Requester;
import org.careline.desk.ticket.StageId;
import org.careline.desk.ticket.TicketDesk;
import org.careline.desk.ticket.TicketNumber;
import org.careline.desk.ticket.TicketQueries;
import org.careline.desk.ticket.TicketStatus;
import org.careline.desk.ticket.TicketView;
import org.careline.kb.insight.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tickets, for those who answer them. */
@Tag(name = "Tickets")
@Path("/v1/tickets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class TicketsResource {

  /**
   * A ticket to open.
   *
   * @param customer e-mail address of who has the problem; unknown ones become guests
   * @param subject 1 to 200 characters
   * @param body Markdown, 1 to 100,000 characters
   * @param topic key of a topic
   * @param product serial number of a product the customer has
   * @param attachments ids of uploads
   * @param locale language for somebody we do not know yet
   */
  record NewTicket(
      String customer,
      Optional<String> customerName,
      Optional<Locale> locale,
      String subject,
      String body,
      Optional<String> topic,
      Optional<Priority> priority,
      Optional<String> product,
      List<String> attachments,
      Optional<Channel> channel) {}

  /** A ticket that was opened; {@code url} is a path below the portal's root. */
  record OpenedTicket(long number, TicketStatus status, String url) {}

  /** What PATCH may change; {@code null} removes topic, team or assignee. */
  record TicketChange(
      Optional<String> subject,
      Optional<TicketStatus> status,
      Optional<Priority> priority,
      Optional<String> topic,
      Optional<String> team,
      Optional<String> assignee) {}

  /** Who works on a ticket: key of a team, e-mail address of an agent. */
  record Assignment(Optional<String> team, Optional<String> assignee) {}

  private final TicketQueries tickets;
  private final TicketDesk desk;
  private final Dispatch dispatch;
  private final Visits visits;
  private final Clock clock;

  /** For the container's proxy. */
  protected TicketsResource() {
    this(null, null, null, null, null);
  }

  @Inject
  TicketsResource(
      TicketQueries tickets, TicketDesk desk, Dispatch dispatch, Visits visits, Clock clock) {
    this.tickets = tickets;
    this.desk = desk;
    this.dispatch = dispatch;
    this.visits = visits;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "Lists tickets")
  @APIResponseSchema(TicketItem[].class)
  public Response list(@BeanParam TicketQuery query, @BeanParam Paging paging) {
    return paging.answer(
        tickets.forStaff(query.filter(), paging.limit(), paging.cursor()), TicketItem::of);
  }

  /** Answers with the number; with {@code Prefer: return=representation} with the ticket. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = Visits.HEADER, in = ParameterIn.HEADER)
  @Operation(summary = "Opens a ticket")
  @APIResponseSchema(value = OpenedTicket.class, responseCode = "201")
  public Response open(
      NewTicket wanted,
      @HeaderParam("Prefer") String prefer,
      @Context SecurityContext security,
      @Context UriInfo uri) {
    Optional<Visit> visit = visits.of(security);
    OpenTicket command =
        new OpenTicket(
            new Requester.ByEmail(wanted.customer(), wanted.customerName(), wanted.locale()),
            Caller.of(security).actor(),
            wanted.subject(),
            wanted.body(),
            wanted.topic(),
            wanted.priority().orElse(Priority.NORMAL),
            wanted.product(),
            stages(wanted.attachments()),
            wanted.channel().orElse(Channel.API),
            Optional.empty());
    TicketNumber number = desk.open(command, clock.instant());
    visits.ticketOpened(visit);
    URI location = Locations.below(uri, number.toString());
    Response.ResponseBuilder answer = Response.created(location);
    if (prefer != null && prefer.contains("return=representation")) {
      TicketView view = byNumber(number);
      return answer.entity(TicketDocument.of(view)).tag(Versions.tag(view.version())).build();
    }
    return answer
        .entity(new OpenedTicket(number.value(), TicketStatus.NEW, "/tickets/" + number))
        .build();
  }

  @GET
  @Path("/{number}")
  @Operation(summary = "Reads a ticket")
  @APIResponseSchema(TicketDocument.class)
  public Response read(@PathParam("number") String number, @Context Request request) {
    TicketView view = byNumber(number(number));
    return Versions.answer(request, Versions.tag(view.version()), TicketDocument.of(view)).build();
  }

  @PATCH
  @Path("/{number}")
  @Consumes(JsonBodies.MERGE_PATCH)
  @Operation(summary = "Changes some fields of a ticket")
  @APIResponseSchema(TicketDocument.class)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = JsonBodies.MERGE_PATCH,
              schema = @Schema(implementation = TicketChange.class)))
  public Response change(
      @PathParam("number") String number,
      JsonObject patch,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    TicketChange change = RecordReader.read(patch, TicketChange.class);
    return dispatch(
        new PatchTicket(
            number(number),
            Caller.of(security).actor(),
            Versions.required(headers),
            change.subject(),
            change.status(),
            change.priority(),
            edit(patch, "topic", change.topic()),
            edit(patch, "team", change.team()),
            edit(patch, "assignee", change.assignee())),
        security);
  }

  /** Replaces team and assignee; what is absent is taken away. */
  @PUT
  @Path("/{number}/assignment")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Gives a ticket to a team and an agent")
  @APIResponseSchema(TicketDocument.class)
  public Response assign(
      @PathParam("number") String number,
      Assignment assignment,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    OptionalLong expected = Versions.required(headers);
    return dispatch(
        new PatchTicket(
            number(number),
            Caller.of(security).actor(),
            expected,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Edit.keep(),
            new Edit<>(true, assignment.team()),
            new Edit<>(true, assignment.assignee())),
        security);
  }

  private Response dispatch(PatchTicket command, SecurityContext security) {
    guard(command, Caller.of(security), security);
    dispatch.patch(command, clock.instant());
    TicketView view = byNumber(command.ticket());
    return Response.ok(TicketDocument.of(view)).tag(Versions.tag(view.version())).build();
  }

  /** Closing for good and giving work to others is for leads. */
  private static void guard(PatchTicket command, Caller caller, SecurityContext security) {
    if (security.isUserInRole("lead")) {
      return;
    }
    if (command.status().filter(TicketStatus::isFinal).isPresent()) {
      throw new NotAllowed("Closing for good needs the role lead");
    }
    Optional<String> assignee = command.assignee().value();
    if (assignee.isPresent() && !assignee.get().equalsIgnoreCase(caller.actor().reference())) {
      throw new NotAllowed("Assigning somebody else needs the role lead");
    }
  }

  private TicketView byNumber(TicketNumber number) {
    return found(tickets, number.toString());
  }

  /** The ticket, for whoever lists what is in it. */
  static TicketView found(TicketQueries tickets, String text) {
    TicketNumber number = number(text);
    return tickets.byNumberForStaff(number).orElseThrow(() -> new NotFound("Ticket " + number));
  }

  static TicketNumber number(String text) {
    return TicketNumber.parse(text).orElseThrow(() -> new NotFound("Ticket " + text));
  }

  static List<StageId> stages(List<String> ids) {
    return ids.stream().map(Uploads::stage).toList();
  }

  private static Edit<String> edit(JsonObject patch, String field, Optional<String> value) {
    return patch.containsKey(field) ? new Edit<>(true, value) : Edit.keep();
  }
}
