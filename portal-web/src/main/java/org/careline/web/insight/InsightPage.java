package org.careline.web.insight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.db.outcome.Invalid;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.Categories;
import org.careline.kb.insight.ArticleFeedback;
import org.careline.kb.insight.ArticleFigures;
import org.careline.kb.insight.CategoryFigures;
import org.careline.kb.insight.Days;
import org.careline.kb.insight.Deflection;
import org.careline.kb.insight.FeedbackComment;
import org.careline.kb.insight.Insight;
import org.careline.kb.insight.Outcomes;
import org.careline.kb.insight.QueryFigures;
import org.careline.kb.insight.UnreadArticle;
import org.careline.kb.question.QuestionState;
import org.careline.kb.question.QuestionView;
import org.careline.kb.question.Questions;
import org.careline.web.identity.SignedIn;
import org.careline.web.site.Visitor;

/** Whether readers find their answers, and where they do not: {@code ?from=&to=}, days in UTC. */
@Named
@RequestScoped
public class InsightPage {

  private static final int SHOWN = 10;
  private static final int DAYS = 30;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;
  private static final List<Integer> PERIODS = List.of(7, DAYS, 90, 365);

  private final Insight insight;
  private final ArticleFeedback feedback;
  private final Categories categories;
  private final Questions questions;
  private final SignedIn signedIn;
  private final Visitor visitor;
  private final Clock clock;

  private String from;
  private String to;
  private boolean faulty;
  private Days days;
  private Deflection figures;
  private Plot plot;
  private List<FeedbackComment> comments = List.of();
  private List<QuestionView> proposed = List.of();
  private Map<String, String> names = Map.of();

  protected InsightPage() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public InsightPage(
      Insight insight,
      ArticleFeedback feedback,
      Categories categories,
      Questions questions,
      SignedIn signedIn,
      Visitor visitor,
      Clock clock) {
    this.insight = insight;
    this.feedback = feedback;
    this.categories = categories;
    this.questions = questions;
    this.signedIn = signedIn;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** Reads the days of the address; what is no day shows the last ones, and says so. */
  public void load() {
    var unused = signedIn.staff(ApiRole.AGENT);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    try {
      LocalDate last = day(to).orElse(today);
      days = new Days(day(from).orElse(last.minusDays(DAYS - 1L)), last);
    } catch (Invalid | DateTimeParseException e) {
      faulty = true;
      days = new Days(today.minusDays(DAYS - 1L), today);
    }
    figures = insight.deflection(days);
    plot = Plot.of(figures);
    proposed = questions.in(QuestionState.PROPOSED, SHOWN, Optional.empty()).items();
    comments = feedback.comments(Optional.empty(), SHOWN, Optional.empty()).items();
    names = categories.names(visitor.getLanguage());
  }

  private static Optional<LocalDate> day(String text) {
    Optional<LocalDate> day =
        Optional.ofNullable(text).filter(each -> !each.isBlank()).map(LocalDate::parse);
    if (day.filter(d -> d.getYear() < FIRST_YEAR || d.getYear() > LAST_YEAR).isPresent()) {
      throw new DateTimeParseException("year", text, 0);
    }
    return day;
  }

  /** How a category is called; its slug when it is gone. */
  public String category(String slug) {
    return names.getOrDefault(slug, slug);
  }

  /** Lengths of periods to choose, in days. */
  public List<Integer> getPeriods() {
    return PERIODS;
  }

  /** Address of the period of so many days that ends today. */
  public String since(int length) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return "/desk/insight?from=" + today.minusDays(length - 1L) + "&to=" + today;
  }

  /** Whether these are the days that are shown. */
  public boolean isSince(int length) {
    return since(length).endsWith("?from=" + days.from() + "&to=" + days.to());
  }

  /** Whether the address named days that cannot be shown. */
  public boolean isFaulty() {
    return faulty;
  }

  public Days getDays() {
    return days;
  }

  public Deflection getFigures() {
    return figures;
  }

  /** How the rate is counted, as the API spells it. */
  public String getFormula() {
    return Outcomes.FORMULA;
  }

  public Plot getPlot() {
    return plot;
  }

  public List<CategoryFigures> getByCategory() {
    return insight.categories(days);
  }

  public List<QueryFigures> getInVain() {
    return queries(QueryFigures.Order.WITHOUT_RESULT);
  }

  public List<QueryFigures> getToTickets() {
    return queries(QueryFigures.Order.TICKETS);
  }

  private List<QueryFigures> queries(QueryFigures.Order order) {
    return insight.queries(days, order, SHOWN, Optional.empty()).items();
  }

  /** Articles that lie: more no than yes. */
  public List<ArticleFigures> getUnhelpful() {
    return insight.articles(days, ArticleFigures.Order.UNHELPFUL, SHOWN, Optional.empty()).items();
  }

  public List<UnreadArticle> getUnread() {
    return insight.unread(days, SHOWN, Optional.empty()).items();
  }

  /** Questions that are proposed to editors, whenever they were asked. */
  public List<QuestionView> getProposed() {
    return proposed;
  }

  /** The last words of readers, whenever they were said. */
  public List<FeedbackComment> getComments() {
    return comments;
  }

  /** Whether there is nothing at all to show. */
  public boolean isNothing() {
    return figures.outcomes().paths() + figures.direct() == 0;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
