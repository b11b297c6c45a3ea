package org.careline.web.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.careline.db.outcome.Page;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleFilter;
import org.careline.kb.article.ArticleLinks;
import org.careline.kb.article.ArticleStatus;
import org.careline.kb.article.ArticleSummary;
import org.careline.kb.article.Articles;
import org.careline.kb.article.DeadLink;
import org.careline.web.identity.SignedIn;
import org.careline.web.site.Urls;
import org.careline.web.site.Visitor;

/** All articles, by what there is to do about them. */
@Named
@RequestScoped
public class ArticlesPage {

  private static final int SHOWN = 30;
  private static final int AHEAD = 14; // days

  /** What the tabs are called in addresses and texts. */
  private static final List<String> TABS =
      List.of(
          "all",
          "draft",
          "review",
          "published",
          "scheduled",
          "due",
          "outdated",
          "links",
          "archived");

  private final Articles articles;
  private final ArticleLinks links;
  private final SignedIn signedIn;
  private final Visitor visitor;
  private final Clock clock;

  private String tab;
  private String q;
  private String locale;
  private String owner;
  private String cursor;
  private Page<ArticleSummary> rows = new Page<>(List.of(), Optional.empty());
  private Page<DeadLink> dead = new Page<>(List.of(), Optional.empty());

  protected ArticlesPage() {
    this(null, null, null, null, null);
  }

  @Inject
  public ArticlesPage(
      Articles articles, ArticleLinks links, SignedIn signedIn, Visitor visitor, Clock clock) {
    this.articles = articles;
    this.links = links;
    this.signedIn = signedIn;
    this.visitor = visitor;
    this.clock = clock;
  }

  public void load() {
    var unused = signedIn.staff(ApiRole.AGENT);
    if (getTab().equals("links")) {
      dead = links.dead(Optional.empty(), SHOWN, Optional.ofNullable(cursor));
    } else {
      rows = articles.list(filter(), SHOWN, Optional.ofNullable(cursor));
    }
  }

  private ArticleFilter filter() {
    Optional<LocalDate> due =
        getTab().equals("due")
            ? Optional.of(LocalDate.ofInstant(clock.instant(), visitor.zone()).plusDays(AHEAD))
            : Optional.empty();
    return new ArticleFilter(
        Optional.ofNullable(locale),
        Optional.empty(),
        ArticleStatus.of(getTab()),
        Optional.empty(),
        Optional.ofNullable(q),
        new ArticleFilter.Extra(
            Optional.empty(),
            due,
            getTab().equals("scheduled"),
            getTab().equals("outdated"),
            Optional.ofNullable(owner)));
  }

  public List<String> getTabs() {
    return TABS;
  }

  public String address(String other) {
    return "/desk/articles?tab=" + other + query();
  }

  private String query() {
    return (q == null ? "" : "&q=" + Urls.encode(q))
        + (locale == null ? "" : "&locale=" + Urls.encode(locale))
        + (owner == null ? "" : "&owner=" + Urls.encode(owner));
  }

  /** Address of the next rows; empty on the last page. */
  public String getNext() {
    return rows.next()
        .or(dead::next)
        .map(next -> address(getTab()) + "&after=" + Urls.encode(next))
        .orElse("");
  }

  public String getFirst() {
    return cursor == null ? "" : address(getTab());
  }

  public List<ArticleSummary> getRows() {
    return rows.items();
  }

  public List<DeadLink> getDead() {
    return dead.items();
  }

  public boolean isNothing() {
    return rows.items().isEmpty() && dead.items().isEmpty();
  }

  public String getTab() {
    return TABS.contains(Objects.requireNonNullElse(tab, "")) ? tab : "all";
  }

  public void setTab(String tab) {
    this.tab = tab;
  }

  public String getQ() {
    return q;
  }

  public void setQ(String q) {
    this.q = q;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
