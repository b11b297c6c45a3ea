package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.careline.api.manners.Paging;
import org.careline.api.problem.Refused;
import org.careline.api.security.Needs;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.question.QuestionState;
import org.careline.kb.question.Questions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions that wait for an editor, and others, of all articles. */
@Tag(name = "Articles")
@Path("/v1/questions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class AllQuestionsResource {

  private final Questions questions;

  /** For the container's proxy. */
  protected AllQuestionsResource() {
    this(null);
  }

  @Inject
  AllQuestionsResource(Questions questions) {
    this.questions = questions;
  }

  @GET
  @Operation(summary = "Lists questions by which articles are found, or could be")
  @APIResponseSchema(QuestionDocument[].class)
  public Response list(
      @QueryParam("state")
          @DefaultValue("proposed")
          @Parameter(description = "proposed, in-force or rejected")
          String state,
      @BeanParam Paging paging) {
    QuestionState wanted =
        QuestionState.of(state)
            .filter(known -> known != QuestionState.OBSERVED)
            .orElseThrow(
                () ->
                    Refused.parameter(
                        "state", "value", "must be one of proposed, in-force, rejected"));
    return paging.answer(
        questions.in(wanted, paging.limit(), paging.cursor()), QuestionDocument::of);
  }
}
