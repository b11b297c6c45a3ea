package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careline.api.json.Faulty;
import org.careline.api.manners.TakesUpTo;
import org.careline.api.security.Needs;
import org.careline.desk.identity.ApiRole;
import org.careline.desk.ticket.Attachments;
import org.careline.desk.ticket.StagedAttachment;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Uploads that wait to be claimed by the ticket or message that names their id; unclaimed ones are
 * gone after a day.
 */
@Tag(name = "Tickets")
@Path("/v1/attachments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class AttachmentsResource {

  private static final long MOST = 11L * 1024 * 1024; // 10 MB and what multipart adds
  private static final Pattern EXTENDED =
      Pattern.compile("filename\\*\\s*=\\s*UTF-8''([^;\\s]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile("filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

  /** An upload; {@code mediaType} is what its content says. */
  record Upload(String id, String name, String mediaType, long size) {}

  private final Attachments attachments;
  private final Clock clock;

  /** For the container's proxy. */
  protected AttachmentsResource() {
    this(null, null);
  }

  @Inject
  AttachmentsResource(Attachments attachments, Clock clock) {
    this.attachments = attachments;
    this.clock = clock;
  }

  /** The body is the file; its name stands in Content-Disposition, or in {@code ?name=}. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @TakesUpTo(MOST)
  @Operation(summary = "Uploads a file for a ticket or message to come")
  @APIResponseSchema(value = Upload.class, responseCode = "201")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response upload(
      @HeaderParam(HttpHeaders.CONTENT_DISPOSITION) String disposition,
      @QueryParam("name") String name,
      InputStream content) {
    String fileName =
        Optional.ofNullable(name)
            .or(() -> fileName(disposition))
            .orElseThrow(
                () ->
                    new Faulty("name", "required", "is required: Content-Disposition, or ?name="));
    return staged(fileName, content);
  }

  /** A form with the file in its part {@code file}. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @TakesUpTo(MOST)
  @APIResponseSchema(value = Upload.class, responseCode = "201")
  public Response uploadForm(@FormParam("file") EntityPart file) throws IOException {
    if (file == null) {
      throw new Faulty("file", "required", "is required");
    }
    try (InputStream content = file.getContent()) {
      return staged(file.getFileName().orElse("file"), content);
    }
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Takes an upload back")
  public void discard(@PathParam("id") String id) {
    attachments.discard(Uploads.stage(id));
  }

  private Response staged(String name, InputStream content) {
    StagedAttachment staged = attachments.stage(name, content, clock.instant());
    return Response.status(Response.Status.CREATED)
        .entity(new Upload(staged.id().value(), staged.name(), staged.mediaType(), staged.size()))
        .build();
  }

  private static Optional<String> fileName(String disposition) {
    if (disposition == null) {
      return Optional.empty();
    }
    Matcher extended = EXTENDED.matcher(disposition);
    if (extended.find()) {
      return Optional.of(URLDecoder.decode(extended.group(1), StandardCharsets.UTF_8));
    }
    Matcher plain = PLAIN.matcher(disposition);
    return plain.find()
        ? Optional.of(plain.group(1) != null ? plain.group(1) : plain.group(2))
        : Optional.empty();
  }
}
