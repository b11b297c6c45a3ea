package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.careline.api.manners.Locations;
import org.careline.api.manners.Paging;
import org.careline.api.security.Needs;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.question.QuestionState;
import org.careline.kb.question.QuestionView;
import org.careline.kb.question.Questions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions by which an article is found besides its own words. */
@Tag(name = "Articles")
@Path("/v1/articles/{slug}/questions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class QuestionsResource {

  /** A question as readers ask it. */
  record NewQuestion(String text) {}

  /**
   * What an editor decides.
   *
   * @param state in-force or rejected
   * @param text other words for a question in force; without them they stay
   */
  record QuestionDecision(String state, Optional<String> text) {}

  private final Questions questions;
  private final Languages languages;
  private final Clock clock;

  /** For the container's proxy. */
  protected QuestionsResource() {
    this(null, null, null);
  }

  @Inject
  QuestionsResource(Questions questions, Languages languages, Clock clock) {
    this.questions = questions;
    this.languages = languages;
    this.clock = clock;
  }

  @GET
  @Operation(
      summary = "Lists questions by which an article is found, or could be",
      description = "Those for which most speaks first.")
  @APIResponseSchema(QuestionDocument[].class)
  public Response list(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      @BeanParam Paging paging) {
    return paging.answer(
        questions.of(key(slug, locale), paging.limit(), paging.cursor()), QuestionDocument::of);
  }

  @POST
  @Needs(ApiRole.LEAD)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Adds a question by which the article is found from now on",
      description = "200 where the article has it already, in whatever state.")
  @APIResponseSchema(value = QuestionDocument.class, responseCode = "201")
  public Response add(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      NewQuestion wanted,
      @Context UriInfo uri,
      @Context SecurityContext security) {
    Questions.Added added =
        questions.add(
            key(slug, locale), wanted.text(), ArticlesResource.actor(security), clock.instant());
    URI address =
        UriBuilder.fromUri(Locations.below(uri, added.question().name()))
            .replaceQuery(uri.getRequestUri().getRawQuery())
            .build();
    return (added.created() ? Response.created(address) : Response.ok().contentLocation(address))
        .entity(QuestionDocument.of(added.question()))
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Reads a question")
  public QuestionDocument read(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      @PathParam("id") String id) {
    return QuestionDocument.of(questions.get(key(slug, locale), id));
  }

  @PUT
  @Path("/{id}")
  @Needs(ApiRole.LEAD)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Puts a question in force or rejects it, whatever readers do",
      description = "A rejected question does not come back by itself.")
  public QuestionDocument decide(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      @PathParam("id") String id,
      QuestionDecision wanted,
      @Context SecurityContext security) {
    ArticleKey article = key(slug, locale);
    String actor = ArticlesResource.actor(security);
    Instant now = clock.instant();
    QuestionView decided =
        switch (QuestionState.of(wanted.state()).orElse(QuestionState.OBSERVED)) {
          case IN_FORCE -> questions.accept(article, id, wanted.text(), actor, now);
          case REJECTED -> questions.reject(article, id, actor, now);
          default -> throw new Invalid(Violation.of("state", "question.state"));
        };
    return QuestionDocument.of(decided);
  }

  /** A question that was added, and that nobody has asked, is gone. */
  @DELETE
  @Path("/{id}")
  @Needs(ApiRole.LEAD)
  @Operation(summary = "Takes a decision back: what readers do decides again")
  public void undo(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      @PathParam("id") String id,
      @Context SecurityContext security) {
    questions.undo(key(slug, locale), id, ArticlesResource.actor(security), clock.instant());
  }

  private ArticleKey key(String slug, String locale) {
    return new ArticleKey(slug, languages.or(locale));
  }
}
