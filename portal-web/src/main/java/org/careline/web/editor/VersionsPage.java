package org.careline.web.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.outcome.Page;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.ArticleVersions;
import org.careline.kb.article.ArticleView;
import org.careline.kb.article.Articles;
import org.careline.kb.article.VersionDiff;
import org.careline.kb.article.VersionSummary;
import org.careline.web.identity.SignedIn;
import org.careline.web.site.FormErrors;
import org.careline.web.site.Redirect;

/** What an article said before, and what changed. */
@Named
@RequestScoped
public class VersionsPage {

  private static final int SHOWN = 50;

  private final Articles articles;
  private final ArticleVersions versions;
  private final SignedIn signedIn;
  private final FormErrors errors;
  private final Clock clock;

  private String slug;
  private String locale;
  private Long from;
  private Long to;
  private String cursor;
  private ArticleView article;
  private Page<VersionSummary> list = new Page<>(List.of(), Optional.empty());
  private VersionDiff diff;

  protected VersionsPage() {
    this(null, null, null, null, null);
  }

  @Inject
  public VersionsPage(
      Articles articles,
      ArticleVersions versions,
      SignedIn signedIn,
      FormErrors errors,
      Clock clock) {
    this.articles = articles;
    this.versions = versions;
    this.signedIn = signedIn;
    this.errors = errors;
    this.clock = clock;
  }

  public void load() {
    var unused = signedIn.staff(ApiRole.AGENT);
    article = articles.get(key());
    list = versions.list(key(), SHOWN, Optional.ofNullable(cursor));
    long later = to == null ? article.contentVersion() : to;
    diff = versions.diff(key(), from == null ? OptionalLong.empty() : OptionalLong.of(from), later);
  }

  /** Takes the later one of the two that are compared up again. */
  public void restore() throws IOException {
    String actor = signedIn.staff(ApiRole.AGENT).actor().toString();
    if (errors.accepted(
        () ->
            articles.restore(
                key(), diff.to(), OptionalLong.of(article.version()), actor, clock.instant()))) {
      Redirect.to(getAddress() + "?done=restored");
    }
  }

  /**
   * Whether the later one of the two is not what stands in the article anyway; a page that comes
   * back asks before it has read that.
   */
  public boolean isRestorable() {
    return diff == null || diff.to() != article.contentVersion();
  }

  private ArticleKey key() {
    return new ArticleKey(slug, locale);
  }

  public String getAddress() {
    return "/desk/articles/" + locale + "/" + slug;
  }

  public String getNext() {
    return list.next().map(next -> getAddress() + "/versions?after=" + next).orElse("");
  }

  public List<VersionSummary> getList() {
    return list.items();
  }

  public ArticleView getArticle() {
    return article;
  }

  public VersionDiff getDiff() {
    return diff;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public Long getFrom() {
    return from;
  }

  public void setFrom(Long from) {
    this.from = from;
  }

  public Long getTo() {
    return to;
  }

  public void setTo(Long to) {
    this.to = to;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
