package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.careline.api.manners.Locations;
import org.careline.api.security.Needs;
import org.careline.desk.identity.ApiRole;
import org.careline.desk.ticket.Retelling;
import org.careline.desk.ticket.TicketQueries;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleView;
import org.careline.kb.article.Articles;
import org.careline.kb.article.Visibility;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles made of solved tickets. */
@Tag(name = "Articles")
@Path("/v1/tickets/{number}/article-draft")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class RetellingResource {

  /** Where the article is to stand. */
  record NewRetelling(Optional<String> category) {}

  private final TicketQueries tickets;
  private final Articles articles;
  private final Languages languages;
  private final Clock clock;

  /** For the container's proxy. */
  protected RetellingResource() {
    this(null, null, null, null);
  }

  @Inject
  RetellingResource(TicketQueries tickets, Articles articles, Languages languages, Clock clock) {
    this.tickets = tickets;
    this.articles = articles;
    this.languages = languages;
    this.clock = clock;
  }

  /** The question and the last answer, with names, addresses and numbers of people masked. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Makes a draft article of a solved ticket, without personal data")
  @APIResponseSchema(value = ArticleDocument.class, responseCode = "201")
  public Response draft(
      @PathParam("number") String number,
      @QueryParam("locale") String locale,
      NewRetelling wanted,
      @Context SecurityContext security,
      @Context UriInfo uri) {
    String language = languages.or(locale);
    Retelling.Retold retold =
        Retelling.of(TicketsResource.found(tickets, number), Locale.forLanguageTag(language));
    ArticleDraft draft =
        new ArticleDraft(
            retold.title(), "", retold.body(), wanted.category(), List.of(), Visibility.PUBLIC);
    ArticleView article =
        articles
            .draft(language, draft, ArticlesResource.actor(security), clock.instant())
            .article();
    return ArticlesResource.answer(
        Response.created(Locations.at(uri, ArticlesResource.class, article.slug())), article);
  }
}
