package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.careline.api.manners.Paging;
import org.careline.api.manners.Remote;
import org.careline.api.security.Caller;
import org.careline.api.security.Needs;
import org.careline.api.security.OpenToAll;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.insight.ArticleFeedback;
import org.careline.kb.insight.FeedbackCount;
import org.careline.kb.insight.Visit;
import org.careline.kb.search.Audience;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** "Did this help?" */
@Tag(name = "Articles")
@Path("/v1/articles/{slug}/feedback")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FeedbackResource {

  /**
   * A vote.
   *
   * @param visitor an opaque key that the caller knows the reader by, so that the vote can be
   *     changed; without it one network has one vote a day
   */
  record Vote(boolean helpful, Optional<String> comment, Optional<String> visitor) {}

  /** How readers voted, and what they wrote. */
  record Feedback(long helpful, long unhelpful, Paging.Items<?> comments) {}

  private final ArticleFeedback feedback;
  private final Languages languages;
  private final Remote remote;
  private final Visits visits;
  private final Clock clock;

  /** For the container's proxy. */
  protected FeedbackResource() {
    this(null, null, null, null, null);
  }

  @Inject
  FeedbackResource(
      ArticleFeedback feedback, Languages languages, Remote remote, Visits visits, Clock clock) {
    this.feedback = feedback;
    this.languages = languages;
    this.remote = remote;
    this.visits = visits;
    this.clock = clock;
  }

  @POST
  @OpenToAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Parameter(name = Visits.HEADER, in = ParameterIn.HEADER)
  @Operation(summary = "Says whether an article helped")
  @APIResponse(responseCode = "204", description = "Counted")
  public void vote(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      Vote vote,
      @Context SecurityContext security) {
    Instant now = clock.instant();
    String key =
        vote.visitor()
            .map(feedback::visitorCalled)
            .orElseGet(() -> feedback.visitorOf(remote.address(), now));
    Optional<Visit> visit = visits.of(security);
    ArticleKey article = new ArticleKey(slug, languages.or(locale));
    feedback.vote(
        article,
        key,
        Caller.isStaff(security) ? Audience.STAFF : Audience.PUBLIC,
        vote.helpful(),
        vote.comment().filter(it -> !it.isBlank()),
        now);
    visits.voted(visit, article, vote.helpful());
  }

  @GET
  @Needs(ApiRole.AGENT)
  @Operation(summary = "Tells how readers voted")
  @APIResponseSchema(Feedback.class)
  public Response read(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      @BeanParam Paging paging) {
    ArticleKey key = new ArticleKey(slug, languages.or(locale));
    FeedbackCount count = feedback.count(key);
    var comments = feedback.comments(Optional.of(key), paging.limit(), paging.cursor());
    return Response.ok(
            new Feedback(
                count.helpful(),
                count.unhelpful(),
                new Paging.Items<>(comments.items(), comments.next())))
        .build();
  }
}
