package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.careline.api.manners.Paging;
import org.careline.api.security.Needs;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.insight.ArticleFeedback;
import org.careline.kb.insight.FeedbackComment;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What readers wrote about articles. */
@Tag(name = "Insight")
@Path("/v1/feedback")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class CommentsResource {

  private final ArticleFeedback feedback;

  /** For the container's proxy. */
  protected CommentsResource() {
    this(null);
  }

  @Inject
  CommentsResource(ArticleFeedback feedback) {
    this.feedback = feedback;
  }

  @GET
  @Operation(summary = "Lists what readers wrote about articles, the last words first")
  @APIResponseSchema(FeedbackComment[].class)
  public Response list(@BeanParam Paging paging) {
    return paging.answer(
        feedback.comments(Optional.empty(), paging.limit(), paging.cursor()), said -> said);
  }
}
