package org.careline.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.careline.db.outcome.NotFound;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.Heading;
import org.careline.kb.search.ArticleSearch;
import org.careline.kb.search.PublishedArticle;
import org.careline.web.identity.Trail;
import org.careline.web.site.Languages;
import org.careline.web.site.ReadingNotes;
import org.careline.web.site.Redirect;
import org.careline.web.site.Urls;

/** An article; in another language when it has not been translated yet. */
@Named
@RequestScoped
public class ArticlePage {

  private static final int FEW_HEADINGS = 2;

  private final ArticleSearch search;
  private final Trail trail;
  private final ReadingNotes notes;
  private final Readers reader;
  private final Languages languages;
  private final OldAddresses old;

  private String slug;
  private String locale;
  private String feedback;
  private PublishedArticle article;

  protected ArticlePage() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public ArticlePage(
      ArticleSearch search,
      Trail trail,
      ReadingNotes notes,
      Readers reader,
      Languages languages,
      OldAddresses old) {
    this.search = search;
    this.trail = trail;
    this.notes = notes;
    this.reader = reader;
    this.languages = languages;
    this.old = old;
  }

  /** Reads the article of the address; an old address leads to the new one. */
  public void load() {
    Optional<PublishedArticle> found =
        Stream.concat(Stream.of(locale), languages.getOffered().stream().map(Locale::toLanguageTag))
            .map(each -> search.articleLike(slug, each, reader.audience()))
            .flatMap(Optional::stream)
            .findFirst();
    if (found.isEmpty()) {
      String now = old.article(slug).orElseThrow(() -> new NotFound("article " + slug));
      Redirect.forGood(new ArticleKey(now, locale).url());
      return;
    }
    article = found.get();
    ArticleKey key = new ArticleKey(article.slug(), article.locale());
    if (getFeedback().isEmpty()) {
      notes.each(() -> trail.opened(key));
    }
  }

  public PublishedArticle getArticle() {
    return article;
  }

  public boolean isTranslated() {
    return Locale.forLanguageTag(article.locale())
        .getLanguage()
        .equals(Locale.forLanguageTag(reader.language()).getLanguage());
  }

  /** The language the article is written in, in that of the visitor: {@code English}. */
  public String getWrittenIn() {
    return Languages.nameOf(article.locale(), reader.language());
  }

  /** Sections for the table of contents; none for an article that is seen at a glance. */
  public List<Heading> getContents() {
    List<Heading> sections =
        article.headings().stream().filter(h -> h.level() == 2 || h.level() == 3).toList();
    return sections.size() > FEW_HEADINGS ? sections : List.of();
  }

  /** The languages to switch to. */
  public List<String> getOthers() {
    return article.translations();
  }

  /** A new ticket about what this article is about. */
  public String getAskUrl() {
    return Urls.newTicket(article.title());
  }

  public String urlIn(String language) {
    return new ArticleKey(slug, language).url();
  }

  /** What was just said about it: {@code yes}, {@code no}, {@code thanks}, or nothing. */
  public String getFeedback() {
    return Objects.requireNonNullElse(feedback, "");
  }

  public void setFeedback(String feedback) {
    this.feedback = feedback;
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
}
