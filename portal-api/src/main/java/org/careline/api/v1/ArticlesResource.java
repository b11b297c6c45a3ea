package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.careline.api.json.JsonBodies;
import org.careline.api.json.MergePatch;
import org.careline.api.json.RecordWriter;
import org.careline.api.manners.Locations;
import org.careline.api.manners.Paging;
import org.careline.api.manners.Versions;
import org.careline.api.problem.Refused;
import org.careline.api.security.Caller;
import org.careline.api.security.Needs;
import org.careline.api.security.OpenToAll;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Page;
import org.careline.db.outcome.Stale;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleFilter;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.ArticleStatus;
import org.careline.kb.article.ArticleView;
import org.careline.kb.article.Articles;
import org.careline.kb.article.Publishing;
import org.careline.kb.article.Redirects;
import org.careline.kb.article.Saved;
import org.careline.kb.insight.SearchedFor;
import org.careline.kb.search.Answer;
import org.careline.kb.search.ArticleHit;
import org.careline.kb.search.ArticleQuery;
import org.careline.kb.search.ArticleSearch;
import org.careline.kb.search.Audience;
import org.careline.kb.search.Explained;
import org.careline.kb.search.Explanation;
import org.careline.kb.search.PublishedArticle;
import org.careline.kb.search.Section;
import org.careline.kb.search.Understood;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Articles: anybody searches and reads what is published, staff read and write everything, leads
 * publish.
 */
@Tag(name = "Articles")
@Path("/v1/articles")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {

  /**
   * One article that was found.
   *
   * @param snippet the best passage as safe HTML, with {@code <mark>}
   * @param section in which the passage stands: its heading, and the address that leads there
   * @param fallback whether it is in another language than the one asked for, where nothing fits in
   *     that
   * @param explanation null, which leaves it out, unless it was asked for
   */
  record FoundArticle(
      String slug,
      String locale,
      String title,
      String summary,
      String snippet,
      Optional<Section> section,
      Optional<String> category,
      String url,
      float score,
      boolean fallback,
      Explanation explanation) {

    static FoundArticle of(ArticleHit hit, Optional<String> asked, Explanation explanation) {
      return new FoundArticle(
          hit.slug(),
          hit.locale(),
          hit.title(),
          hit.summary(),
          hit.snippet(),
          hit.section(),
          hit.category(),
          hit.url(),
          hit.score(),
          asked.filter(locale -> !hit.speaks(locale)).isPresent(),
          explanation);
    }
  }

  /**
   * Where an article stands, and when it will.
   *
   * @param status one of draft, published and archived
   * @param publishAt what is written now is published then
   */
  record Publication(Optional<ArticleStatus> status, Optional<Instant> publishAt) {}

  /** Rarer questions to the list of those who write. */
  public static class Extra {

    @QueryParam("live")
    private Boolean live;

    @QueryParam("reviewDue")
    private String reviewDue;

    @QueryParam("scheduled")
    private boolean scheduled;

    @QueryParam("outdated")
    private boolean outdated;

    @QueryParam("owner")
    private String owner;

    ArticleFilter.Extra filter() {
      return new ArticleFilter.Extra(
          Optional.ofNullable(live),
          Optional.ofNullable(reviewDue).map(Extra::day),
          scheduled,
          outdated,
          Optional.ofNullable(owner).filter(it -> !it.isBlank()));
    }

    private static LocalDate day(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw Refused.parameter("reviewDue", "value", "must be a day such as 2027-01-31");
      }
    }
  }

  /**
   * What was found. {@code nearest}: no article knows the words that tell something, and these only
   * come nearest. {@code didYouMean}: the question without its misspelt words. {@code facets}: only
   * when they were asked for. {@code question}: null, which leaves it out, unless an explanation
   * was asked for.
   */
  record Found(
      List<FoundArticle> items,
      Optional<String> next,
      boolean nearest,
      Optional<String> didYouMean,
      Optional<FacetsDocument> facets,
      Understood question) {}

  private final ArticleSearch search;
  private final Articles articles;
  private final Publishing publishing;
  private final Redirects redirects;
  private final Visits visits;
  private final Languages languages;
  private final Clock clock;

  /** For the container's proxy. */
  protected ArticlesResource() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  ArticlesResource(
      ArticleSearch search,
      Articles articles,
      Publishing publishing,
      Redirects redirects,
      Visits visits,
      Languages languages,
      Clock clock) {
    this.search = search;
    this.articles = articles;
    this.publishing = publishing;
    this.redirects = redirects;
    this.visits = visits;
    this.languages = languages;
    this.clock = clock;
  }

  @GET
  @OpenToAll
  @Parameter(name = Visits.HEADER, in = ParameterIn.HEADER)
  @Operation(
      summary = "Searches published articles; with a status, lists articles for staff",
      description =
          "With explain=true staff also gets what the search took the question for, and for each"
              + " hit the points that add up to its score: firstLook for its words, and for the"
              + " best of them secondLook for its title and its best passage.")
  @APIResponseSchema(Found.class)
  public Response find(
      @QueryParam("q") String q,
      @QueryParam("locale") String locale,
      @QueryParam("category") String category,
      @QueryParam("status") String status,
      @QueryParam("explain") boolean explain,
      @BeanParam Narrowing narrowing,
      @BeanParam Extra extra,
      @BeanParam Paging paging,
      @Context SecurityContext security) {
    Optional<String> language = languages.of(locale);
    Optional<String> shelf = Optional.ofNullable(category).filter(it -> !it.isBlank());
    if (status != null) {
      requireStaff(security, "Only staff see the status.");
      ArticleFilter filter =
          new ArticleFilter(
              language,
              shelf,
              status(status),
              Optional.empty(),
              Optional.ofNullable(q),
              extra.filter());
      return paging.answer(articles.list(filter, paging.limit(), paging.cursor())).build();
    }
    Audience audience = Caller.isStaff(security) ? Audience.STAFF : Audience.PUBLIC;
    ArticleQuery query =
        narrowing.of(
            new ArticleQuery(q, language, shelf, audience, paging.limit(), paging.cursor()),
            languages.or(locale));
    if (explain) {
      requireStaff(security, "Only staff see explanations.");
      return explained(search.explain(query), language, paging);
    }
    Answer answer = search.answer(query);
    if (q != null && paging.cursor().isEmpty()) {
      visits.searched(security, searched(q, languages.or(locale), shelf, answer));
    }
    return found(
        answer, answer.page().map(hit -> FoundArticle.of(hit, language, null)), null, paging);
  }

  /** Nobody's search: it is not counted. */
  private static Response explained(Explained explained, Optional<String> asked, Paging paging) {
    Answer answer = explained.answer();
    List<ArticleHit> hits = answer.page().items();
    List<FoundArticle> items =
        IntStream.range(0, hits.size())
            .mapToObj(i -> FoundArticle.of(hits.get(i), asked, explained.hits().get(i)))
            .toList();
    return found(answer, new Page<>(items, answer.page().next()), explained.question(), paging);
  }

  private static Response found(
      Answer answer, Page<FoundArticle> page, Understood question, Paging paging) {
    return paging
        .answer(page)
        .entity(
            new Found(
                page.items(),
                page.next(),
                answer.nearest(),
                answer.didYouMean(),
                answer.facets().map(FacetsDocument::of),
                question))
        .build();
  }

  private static SearchedFor searched(
      String q, String locale, Optional<String> category, Answer answer) {
    List<ArticleHit> hits = answer.page().items();
    return new SearchedFor(
        q,
        locale,
        category,
        hits.size(),
        answer.nearest(),
        hits.stream().map(hit -> new ArticleKey(hit.slug(), hit.locale())).toList());
  }

  private static void requireStaff(SecurityContext security, String why) {
    if (!Caller.isStaff(security)) {
      throw Refused.because(401, "token", "A token is required", why)
          .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"careline\"");
    }
  }

  @GET
  @Path("/{slug}")
  @OpenToAll
  @Parameter(name = Visits.HEADER, in = ParameterIn.HEADER)
  @Operation(summary = "Reads an article: published for anybody, every one for staff")
  @APIResponseSchema(ArticleDocument.class)
  public Response read(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      @Context SecurityContext security,
      @Context UriInfo uri,
      @Context Request request) {
    ArticleKey key = key(slug, locale);
    try {
      return read(key, security, request);
    } catch (NotFound gone) {
      String now = redirects.article(slug).orElseThrow(() -> gone);
      return Response.status(Response.Status.MOVED_PERMANENTLY)
          .header(HttpHeaders.LOCATION, Locations.beside(uri, now))
          .build();
    }
  }

  private Response read(ArticleKey key, SecurityContext security, Request request) {
    if (Caller.isStaff(security)) {
      ArticleView article = articles.get(key);
      return Versions.answer(request, Versions.tag(article.version()), ArticleDocument.of(article))
          .build();
    }
    PublishedArticle article =
        search
            .article(key.slug(), key.locale(), Audience.PUBLIC)
            .orElseThrow(() -> new NotFound("Article " + key));
    visits.opened(security, key);
    byte[] body = RecordWriter.bytes(PublishedDocument.of(article));
    // Names of categories and the like change without the version.
    EntityTag tag =
        new EntityTag("p" + article.version() + "-" + Integer.toHexString(Arrays.hashCode(body)));
    return Versions.answer(request, tag, body).build();
  }

  @PUT
  @Path("/{slug}")
  @Needs(ApiRole.AGENT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Creates an article as a draft, or replaces what readers will see")
  @APIResponseSchema(ArticleDocument.class)
  public Response write(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      ArticleContent content,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      @Context UriInfo uri) {
    ArticleKey key = key(slug, locale);
    Saved saved =
        Versions.put(headers, expected -> save(key, content.draft(), expected, actor(security)));
    return saved.created()
        ? answer(Response.created(Locations.here(uri)), saved.article())
        : answer(Response.ok(), saved.article());
  }

  @PATCH
  @Path("/{slug}")
  @Needs(ApiRole.AGENT)
  @Consumes(JsonBodies.MERGE_PATCH)
  @Operation(summary = "Changes some fields of an article")
  @APIResponseSchema(ArticleDocument.class)
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = JsonBodies.MERGE_PATCH,
              schema = @Schema(implementation = ArticleContent.class)))
  public Response change(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      JsonObject patch,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    ArticleKey key = key(slug, locale);
    OptionalLong expected = Versions.required(headers);
    ArticleView now = articles.get(key);
    // What was not named stays as the client has seen it, so that a merge takes it from the others.
    ArticleContent seen =
        expected.isPresent() && expected.getAsLong() != now.version()
            ? articles.content(key, expected.getAsLong()).map(ArticleContent::of).orElseThrow()
            : ArticleContent.of(now.content());
    ArticleContent patched = MergePatch.apply(seen, patch);
    OptionalLong version = OptionalLong.of(expected.orElse(now.version()));
    return answer(Response.ok(), save(key, patched.draft(), version, actor(security)).article());
  }

  /** Whoever comes second gets both changes back. */
  private Saved save(ArticleKey key, ArticleDraft draft, OptionalLong expected, String actor) {
    try {
      return articles.put(key, draft, expected, actor, clock.instant());
    } catch (Stale overtaken) {
      if (expected.orElse(0) == Articles.MUST_NOT_EXIST) {
        throw overtaken;
      }
      throw Refused.stale(MergeDocument.of(articles.merge(key, draft, expected.getAsLong())));
    }
  }

  @DELETE
  @Path("/{slug}")
  @Needs(ApiRole.LEAD)
  @Operation(summary = "Deletes an article with its files")
  public void delete(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    articles.delete(
        key(slug, locale), Versions.required(headers), actor(security), clock.instant());
  }

  /** Publishes, or moves the article to the status in the body. */
  @PUT
  @Path("/{slug}/publication")
  @Needs(ApiRole.LEAD)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Publishes, withdraws or archives an article")
  @APIResponseSchema(ArticleDocument.class)
  public Response publish(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      Publication wanted,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    ArticleStatus status = wanted.status().orElse(ArticleStatus.PUBLISHED);
    ArticleKey key = key(slug, locale);
    OptionalLong version = Versions.optional(headers);
    if (wanted.publishAt().isPresent()) {
      if (status != ArticleStatus.PUBLISHED) {
        throw Refused.parameter("publishAt", "value", "goes with the status published only");
      }
      return answer(
          Response.ok(),
          publishing.schedule(
              key, version, wanted.publishAt().get(), actor(security), clock.instant()));
    }
    return answer(
        Response.ok(), publishing.moveTo(status, key, version, actor(security), clock.instant()));
  }

  /** What was planned is not published; what readers see stays. */
  @DELETE
  @Path("/{slug}/publication/plan")
  @Needs(ApiRole.LEAD)
  @Operation(summary = "Gives up a planned publication")
  public void unschedule(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    var unused =
        publishing.unschedule(
            key(slug, locale), Versions.optional(headers), actor(security), clock.instant());
  }

  /** Back to draft. */
  @DELETE
  @Path("/{slug}/publication")
  @Needs(ApiRole.LEAD)
  @Operation(summary = "Makes an article a draft again")
  public void withdraw(
      @PathParam("slug") String slug,
      @QueryParam("locale") String locale,
      @Context HttpHeaders headers,
      @Context SecurityContext security) {
    publishing.withdraw(
        key(slug, locale), Versions.optional(headers), actor(security), clock.instant());
  }

  private ArticleKey key(String slug, String locale) {
    return new ArticleKey(slug, languages.or(locale));
  }

  static Response answer(Response.ResponseBuilder answer, ArticleView article) {
    return answer.entity(ArticleDocument.of(article)).tag(Versions.tag(article.version())).build();
  }

  /** {@code any} is every status. */
  private static Optional<ArticleStatus> status(String status) {
    if (status.equals("any")) {
      return Optional.empty();
    }
    return Optional.of(
        ArticleStatus.of(status)
            .orElseThrow(
                () ->
                    Refused.parameter(
                        "status", "value", "must be draft, review, published, archived or any")));
  }

  static String actor(SecurityContext security) {
    return Caller.of(security).actor().toString();
  }
}
