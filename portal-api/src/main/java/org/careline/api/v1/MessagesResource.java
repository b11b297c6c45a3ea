package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.careline.desk.identity.ApiRole;
import org.careline.desk.ticket.Answer;
import org.careline.desk.ticket.Channel;
import org.careline.desk.ticket.Conversation;
import org.careline.desk.ticket.TicketQueries;
import org.careline.desk.ticket.TicketStatus;
import org.careline.desk.ticket.TicketView;
import org.careline.desk.ticket.Written;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was said in a ticket. */
@Tag(name = "Tickets")
@Path("/v1/tickets/{number}/messages")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class MessagesResource {

  /**
   * An answer, or a note among staff.
   *
   * @param body Markdown, 1 to 100,000 characters
   * @param visibility {@code public} unless said otherwise
   * @param status of the ticket after a public answer, {@code pending} if it asks the customer
   *     something; without it a new ticket is open then, and any other stays as it is
   * @param attachments ids of uploads
   */
  record NewMessage(
      String body,
      Optional<MessageVisibility> visibility,
      Optional<TicketStatus> status,
      List<String> attachments,
      Optional<Channel> channel) {}

  /** What was added: its place in the ticket, and the ticket's version now. */
  record AddedMessage(long ticket, int position, long version) {}

  private final TicketQueries tickets;
  private final Conversation conversation;
  private final Clock clock;

  /** For the container's proxy. */
  protected MessagesResource() {
    this(null, null, null);
  }

  @Inject
  MessagesResource(TicketQueries tickets, Conversation conversation, Clock clock) {
    this.tickets = tickets;
    this.conversation = conversation;
    this.clock = clock;
  }

  /** All messages, oldest first. */
  @GET
  @Operation(summary = "Lists the messages of a ticket, notes included")
  @APIResponseSchema(TicketDocument.TicketMessage[].class)
  public Response list(@PathParam("number") String number, @Context Request request) {
    TicketView view = ticket(number);
    var all = new Paging.Items<>(TicketDocument.messages(view).toList(), Optional.empty());
    return Versions.answer(request, Versions.tag(view.version()), all).build();
  }

  /** Adds a message; with If-Match only if nobody was faster. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Answers the customer, or leaves a note")
  @APIResponseSchema(value = AddedMessage.class, responseCode = "201")
  public Response add(
      @PathParam("number") String number,
      NewMessage message,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      @Context UriInfo uri) {
    Answer command =
        new Answer(
            TicketsResource.number(number),
            Caller.of(security).actor(),
            message.body(),
            message.visibility().filter(MessageVisibility.INTERNAL::equals).isPresent(),
            TicketsResource.stages(message.attachments()),
            message.channel().orElse(Channel.API),
            message.status(),
            Versions.optional(headers),
            Optional.empty());
    Written written = conversation.answer(command, clock.instant());
    String position = Integer.toString(written.entry());
    return Response.created(Locations.below(uri, position))
        .entity(new AddedMessage(written.ticket().value(), written.entry(), written.version()))
        .tag(Versions.tag(written.version()))
        .build();
  }

  @GET
  @Path("/{position}")
  @Operation(summary = "Reads a message")
  public TicketDocument.TicketMessage message(
      @PathParam("number") String number, @PathParam("position") String position) {
    return TicketDocument.messages(ticket(number))
        .filter(each -> Integer.toString(each.position()).equals(position))
        .findFirst()
        .orElseThrow(() -> new NotFound("Message " + position));
  }

  private TicketView ticket(String number) {
    return TicketsResource.found(tickets, number);
  }
}
