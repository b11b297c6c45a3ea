package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.careline.api.manners.Downloads;
import org.careline.api.manners.Paging;
import org.careline.api.security.Needs;
import org.careline.desk.identity.ApiRole;
import org.careline.desk.ticket.AttachmentContent;
import org.careline.desk.ticket.Attachments;
import org.careline.desk.ticket.TicketQueries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The files in a ticket. */
@Tag(name = "Tickets")
@Path("/v1/tickets/{number}/attachments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class TicketFilesResource {

  private final TicketQueries tickets;
  private final Attachments attachments;

  /** For the container's proxy. */
  protected TicketFilesResource() {
    this(null, null);
  }

  @Inject
  TicketFilesResource(TicketQueries tickets, Attachments attachments) {
    this.tickets = tickets;
    this.attachments = attachments;
  }

  @GET
  @Operation(summary = "Lists the files in a ticket")
  @APIResponseSchema(TicketDocument.AttachedFile[].class)
  public Response files(@PathParam("number") String number) {
    List<TicketDocument.AttachedFile> all =
        TicketDocument.messages(TicketsResource.found(tickets, number))
            .flatMap(each -> each.attachments().stream())
            .toList();
    return Response.ok(new Paging.Items<>(all, Optional.empty())).build();
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "Downloads a file of a ticket")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response file(@PathParam("number") String number, @PathParam("id") String id) {
    AttachmentContent file =
        attachments.openForStaff(TicketsResource.number(number), Uploads.attachment(id));
    return Downloads.answer(
            file.about().name(), file.about().mediaType(), file.about().size(), file.content())
        .build();
  }
}
