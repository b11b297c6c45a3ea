package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.careline.api.manners.Paging;
import org.careline.api.problem.Refused;
import org.careline.api.security.Needs;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.insight.ArticleFigures;
import org.careline.kb.insight.CategoryFigures;
import org.careline.kb.insight.DayFigures;
import org.careline.kb.insight.Days;
import org.careline.kb.insight.Deflection;
import org.careline.kb.insight.Insight;
import org.careline.kb.insight.Outcome;
import org.careline.kb.insight.Outcomes;
import org.careline.kb.insight.QueryFigures;
import org.careline.kb.insight.UnreadArticle;
import org.careline.kb.insight.WalkedPath;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What readers did with articles, and how many of them did without a ticket. */
@Tag(name = "Insight")
@Path("/v1/insight")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Needs(ApiRole.AGENT)
public class InsightResource {

  private static final int WITHOUT_ASKING = 29; // days before the last one

  /** {@code ?from=&to=}: days in UTC, the last one included; the last 30 without them. */
  public static class Between {

    @QueryParam("from")
    @Parameter(description = "First day (UTC), 2027-01-01; 29 days before the last one without it")
    private String from;

    @QueryParam("to")
    @Parameter(description = "Last day (UTC), 2027-01-31; today without it")
    private String to;

    Days days(Clock clock) {
      LocalDate last =
          to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day("to", to);
      return new Days(from == null ? last.minusDays(WITHOUT_ASKING) : day("from", from), last);
    }

    private static LocalDate day(String name, String text) {
      try {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() >= 1970 && day.getYear() < 10_000) {
          return day;
        }
      } catch (DateTimeParseException e) {
        throw faulty(name);
      }
      throw faulty(name);
    }

    private static Refused faulty(String name) {
      return Refused.parameter(name, "value", "must be a day such as 2027-01-31");
    }
  }

  /**
   * How paths ended. {@code deflectionRate} follows {@code formula}, {@code confirmedRate} {@code
   * confirmedFormula}; both are null when there were no paths.
   *
   * @param solved the last vote was that an article solved it
   * @param left the last step was to open an article
   * @param abandoned any other end without a ticket
   * @param tickets a ticket was opened after looking for an answer
   */
  record Ended(
      long paths,
      long solved,
      long left,
      long abandoned,
      long tickets,
      Optional<Double> deflectionRate,
      String formula,
      Optional<Double> confirmedRate,
      String confirmedFormula) {

    static Ended of(Outcomes outcomes) {
      return new Ended(
          outcomes.paths(),
          outcomes.solved(),
          outcomes.left(),
          outcomes.abandoned(),
          outcomes.tickets(),
          outcomes.deflectionRate(),
          Outcomes.FORMULA,
          outcomes.confirmedRate(),
          Outcomes.CONFIRMED_FORMULA);
    }
  }

  /** One day; {@code direct} paths went straight to the ticket form and are not in the rate. */
  record OneDay(
      LocalDate day, long searches, long withoutResult, long opened, long direct, Ended outcomes) {

    static OneDay of(DayFigures figures) {
      return new OneDay(
          figures.day(),
          figures.searches(),
          figures.withoutResult(),
          figures.opened(),
          figures.direct(),
          Ended.of(figures.outcomes()));
    }
  }

  /** All days together, and each on which anything happened. */
  record Rate(
      LocalDate from,
      LocalDate to,
      long searches,
      long withoutResult,
      long opened,
      long direct,
      Ended outcomes,
      List<OneDay> days) {

    static Rate of(Deflection figures) {
      return new Rate(
          figures.days().from(),
          figures.days().to(),
          figures.searches(),
          figures.withoutResult(),
          figures.opened(),
          figures.direct(),
          Ended.of(figures.outcomes()),
          figures.byDay().stream().map(OneDay::of).toList());
    }
  }

  /** An article; {@code outcomes} of the paths on which it was opened. */
  record ReadArticle(
      String slug, String locale, String title, long helpful, long unhelpful, Ended outcomes) {

    static ReadArticle of(ArticleFigures figures) {
      return new ReadArticle(
          figures.article().slug(),
          figures.article().locale(),
          figures.title(),
          figures.helpful(),
          figures.unhelpful(),
          Ended.of(figures.outcomes()));
    }
  }

  /** An article that nobody opened. */
  record Unread(String slug, String locale, String title, Instant publishedAt) {

    static Unread of(UnreadArticle article) {
      return new Unread(
          article.article().slug(),
          article.article().locale(),
          article.title(),
          article.publishedAt());
    }
  }

  /** A question in small letters; {@code outcomes} of the paths on which it was asked. */
  record AskedQuery(String locale, String words, long withoutResult, Ended outcomes) {

    static AskedQuery of(QueryFigures figures) {
      return new AskedQuery(
          figures.locale(), figures.words(), figures.withoutResult(), Ended.of(figures.outcomes()));
    }
  }

  /** A category; {@code outcomes} of the paths that touched it. */
  record TouchedCategory(String category, Ended outcomes) {

    static TouchedCategory of(CategoryFigures figures) {
      return new TouchedCategory(figures.category(), Ended.of(figures.outcomes()));
    }
  }

  /** All categories that were touched. */
  record TouchedCategories(List<TouchedCategory> items) {}

  /** A step; {@code words} of the search that led to an article, {@code place} among its hits. */
  record OneStep(
      String kind,
      Instant at,
      Optional<String> words,
      Optional<Integer> hits,
      Optional<String> slug,
      Optional<String> locale,
      Optional<Integer> place) {

    static OneStep of(WalkedPath.Walked step) {
      return new OneStep(
          step.kind().name().toLowerCase(Locale.ROOT),
          step.at(),
          step.words(),
          step.hits().isPresent() ? Optional.of(step.hits().getAsInt()) : Optional.empty(),
          step.article().map(article -> article.slug()),
          step.article().map(article -> article.locale()),
          step.place().isPresent() ? Optional.of(step.place().getAsInt()) : Optional.empty());
    }
  }

  /** A visitor's way; {@code outcome} is null while it may go on. */
  record OnePath(Instant beganAt, Instant lastAt, Optional<Outcome> outcome, List<OneStep> steps) {

    static OnePath of(WalkedPath path) {
      return new OnePath(
          path.beganAt(),
          path.lastAt(),
          path.outcome(),
          path.steps().stream().map(OneStep::of).toList());
    }
  }

  private final Insight insight;
  private final Clock clock;

  /** For the container's proxy. */
  protected InsightResource() {
    this(null, null);
  }

  @Inject
  InsightResource(Insight insight, Clock clock) {
    this.insight = insight;
    this.clock = clock;
  }

  @GET
  @Path("/deflection")
  @Operation(summary = "Tells how many found an answer without a ticket, and by which formula")
  @APIResponseSchema(Rate.class)
  public Response deflection(@BeanParam Between between) {
    return Response.ok(Rate.of(insight.deflection(between.days(clock)))).build();
  }

  @GET
  @Path("/articles")
  @Operation(summary = "Lists articles by what came of reading them")
  @APIResponseSchema(ReadArticle[].class)
  public Response articles(
      @BeanParam Between between,
      @QueryParam("by")
          @Parameter(description = "read (most first), tickets, or unhelpful: more no than yes")
          String by,
      @BeanParam Paging paging) {
    ArticleFigures.Order order = choice("by", by, ArticleFigures.Order.values());
    return paging.answer(
        insight.articles(between.days(clock), order, paging.limit(), paging.cursor()),
        ReadArticle::of);
  }

  @GET
  @Path("/articles/unread")
  @Operation(summary = "Lists published articles that nobody opened")
  @APIResponseSchema(Unread[].class)
  public Response unread(@BeanParam Between between, @BeanParam Paging paging) {
    return paging.answer(
        insight.unread(between.days(clock), paging.limit(), paging.cursor()), Unread::of);
  }

  @GET
  @Path("/queries")
  @Operation(summary = "Lists questions by what came of asking them")
  @APIResponseSchema(AskedQuery[].class)
  public Response queries(
      @BeanParam Between between,
      @QueryParam("by")
          @Parameter(description = "frequent (most first), without-result, or tickets")
          String by,
      @BeanParam Paging paging) {
    QueryFigures.Order order = choice("by", by, QueryFigures.Order.values());
    return paging.answer(
        insight.queries(between.days(clock), order, paging.limit(), paging.cursor()),
        AskedQuery::of);
  }

  @GET
  @Path("/categories")
  @Operation(summary = "Lists categories by what came of reading in them")
  @APIResponseSchema(TouchedCategories.class)
  public Response categories(@BeanParam Between between) {
    return Response.ok(
            new TouchedCategories(
                insight.categories(between.days(clock)).stream().map(TouchedCategory::of).toList()))
        .build();
  }

  @GET
  @Path("/paths")
  @Operation(summary = "Lists single paths without who walked them, the last one first")
  @APIResponseSchema(OnePath[].class)
  public Response paths(
      @BeanParam Between between,
      @QueryParam("outcome") @Parameter(description = "solved, left, abandoned, ticket or direct")
          String outcome,
      @BeanParam Paging paging) {
    Optional<Outcome> wanted =
        outcome == null
            ? Optional.empty()
            : Optional.of(choice("outcome", outcome, Outcome.values()));
    return paging.answer(
        insight.paths(between.days(clock), wanted, paging.limit(), paging.cursor()), OnePath::of);
  }

  /** One of the values, written in small letters and with hyphens; the first without any. */
  private static <E extends Enum<E>> E choice(String name, String text, E[] values) {
    if (text == null) {
      return values[0];
    }
    return Arrays.stream(values)
        .filter(value -> spelt(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refused.parameter(
                    name,
                    "value",
                    "must be one of "
                        + String.join(
                            ", ", Arrays.stream(values).map(InsightResource::spelt).toList())));
  }

  private static String spelt(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
