package org.careline.web.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.careline.db.outcome.Stale;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.ArticleStatus;
import org.careline.kb.article.ArticleView;
import org.careline.kb.article.Articles;
import org.careline.kb.article.Markdown;
import org.careline.kb.article.Merge;
import org.careline.kb.article.Publishing;
import org.careline.kb.article.SnippetTexts;
import org.careline.kb.article.Translations;
import org.careline.web.identity.SignedIn;
import org.careline.web.site.FormErrors;
import org.careline.web.site.Redirect;
import org.careline.web.site.Texts;
import org.careline.web.site.UnsentForm;
import org.careline.web.site.Visitor;

/** Writes an article, and moves it from draft to readers. */
@Named
@RequestScoped
public class EditorPage {

  private final Articles articles;
  private final Publishing publishing;
  private final Translations translations;
  private final Owners owners;
  private final SnippetTexts snippets;
  private final SignedIn signedIn;
  private final Visitor visitor;
  private final UnsentForm unsent;
  private final FormErrors errors;
  private final Texts texts;
  private final Clock clock;
  private final ArticleForm form = new ArticleForm();

  private String slug;
  private String locale;
  private String from;
  private String note;
  private String publishAt;
  private String reviewBy;
  private String owner;
  private String done;
  private ArticleView article;
  private ArticleView source;
  private Merge merge;
  private boolean loaded;

  protected EditorPage() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public EditorPage(
      Articles articles,
      Publishing publishing,
      Translations translations,
      Owners owners,
      SnippetTexts snippets,
      SignedIn signedIn,
      Visitor visitor,
      UnsentForm unsent,
      FormErrors errors,
      Texts texts,
      Clock clock) {
    this.articles = articles;
    this.publishing = publishing;
    this.translations = translations;
    this.owners = owners;
    this.snippets = snippets;
    this.signedIn = signedIn;
    this.visitor = visitor;
    this.unsent = unsent;
    this.errors = errors;
    this.texts = texts;
    this.clock = clock;
  }

  /** Reads the article; nothing is read for a new one, or the language it is translated from. */
  public void load() {
    var unused = signedIn.staff(ApiRole.AGENT);
    boolean fresh = !FacesContext.getCurrentInstance().isPostback();
    // A new article brings name and language in its fields, where an address has them otherwise.
    boolean exists = fresh ? slug != null && from == null : form.getVersion() > 0;
    if (exists) {
      article = articles.get(key());
      reviewBy = fresh ? article.reviewBy().map(LocalDate::toString).orElse(null) : reviewBy;
      owner = fresh ? article.owner().orElse(null) : owner;
    }
    Optional.ofNullable(from)
        .or(() -> Optional.ofNullable(article).flatMap(ArticleView::source).map(s -> s.locale()))
        .ifPresent(other -> source = articles.get(new ArticleKey(slug, other)));
    if (fresh && (article != null || source != null)) {
      ArticleView begin = article != null ? article : source;
      form.fill(begin.content(), article == null ? Articles.MUST_NOT_EXIST : article.version());
    }
    // The preview shows what the fields do.
    unsent.typed().ifPresent(typed -> form.setBody(typed.value("body")));
    if (locale == null) {
      locale = visitor.getLanguage();
    }
    loaded = true;
  }

  /**
   * What there is to press and to fill. A page that comes back has not read the article yet when it
   * asks what was pressed; then it is whatever was, and the action decides.
   */
  public boolean offers(String what) {
    if (!loaded) {
      return true;
    }
    if (article == null) {
      return what.equals("save") || (what.equals("source") && source != null);
    }
    boolean archived = article.status() == ArticleStatus.ARCHIVED;
    return switch (what) {
      case "more" -> true;
      case "save", "owner" -> !archived;
      case "ask" -> article.status() == ArticleStatus.DRAFT;
      case "giveBack" -> article.status() == ArticleStatus.REVIEW;
      case "source", "translated" -> source != null;
      case "reopen" -> isLead() && archived;
      case "unschedule" -> isLead() && article.publishAt().isPresent();
      case "withdraw" -> isLead() && !archived && article.live();
      default -> isLead() && !archived;
    };
  }

  public void save() throws IOException {
    then("saved", () -> article);
  }

  public void ask() throws IOException {
    then(
        "asked",
        () -> publishing.askForReview(key(), seen(), orEmpty(note), actor(), clock.instant()));
  }

  public void giveBack() throws IOException {
    then(
        "returned",
        () -> publishing.returnToWriter(key(), seen(), orEmpty(note), actor(), clock.instant()));
  }

  public void publish() throws IOException {
    var unused = signedIn.staff(ApiRole.LEAD);
    then("published", () -> publishing.publish(key(), seen(), actor(), clock.instant()));
  }

  public void schedule() throws IOException {
    var unused = signedIn.staff(ApiRole.LEAD);
    Optional<Instant> at =
        moment(publishAt, text -> LocalDateTime.parse(text).atZone(visitor.zone()).toInstant());
    if (at.isEmpty()) {
      errors.add("publishAt", texts.get("editor.publishAt.missing"));
      return;
    }
    then("scheduled", () -> publishing.schedule(key(), seen(), at.get(), actor(), clock.instant()));
  }

  public void unschedule() throws IOException {
    var unused = signedIn.staff(ApiRole.LEAD);
    then("unscheduled", () -> publishing.unschedule(key(), seen(), actor(), clock.instant()));
  }

  public void planReview() throws IOException {
    var unused = signedIn.staff(ApiRole.LEAD);
    Optional<LocalDate> day = moment(reviewBy, LocalDate::parse);
    then("reviewPlanned", () -> publishing.reviewBy(key(), seen(), day, actor(), clock.instant()));
  }

  public void give() throws IOException {
    then("given", () -> owners.give(key(), seen(), owner, actor(), clock.instant()));
  }

  public void withdraw() throws IOException {
    var unused = signedIn.staff(ApiRole.LEAD);
    then("withdrawn", () -> publishing.withdraw(key(), seen(), actor(), clock.instant()));
  }

  /** An archived article is not written any more, so nothing is saved before. */
  public void archive() throws IOException {
    var unused = signedIn.staff(ApiRole.LEAD);
    finish("archived", () -> publishing.archive(key(), seen(), actor(), clock.instant()));
  }

  public void reopen() throws IOException {
    var unused = signedIn.staff(ApiRole.LEAD);
    finish("reopened", () -> publishing.withdraw(key(), seen(), actor(), clock.instant()));
  }

  public void translated() throws IOException {
    then(
        "translated",
        () ->
            translations.translated(
                key(), source.locale(), Optional.empty(), seen(), actor(), clock.instant()));
  }

  /** Keeps what is written, and does what follows. */
  private void then(String what, Supplier<ArticleView> next) throws IOException {
    if (store()) {
      finish(what, next);
    }
  }

  private void finish(String what, Supplier<ArticleView> next) throws IOException {
    if (errors.accepted(() -> article = next.get())) {
      Redirect.to(getAddress() + "?done=" + what);
    }
  }

  private boolean store() {
    ArticleDraft draft = form.draft();
    try {
      return errors.accepted(() -> put(draft));
    } catch (Overtaken overtaken) {
      if (form.getVersion() == Articles.MUST_NOT_EXIST) {
        errors.add("slug", texts.get("editor.slug.taken"));
        return false;
      }
      merge = articles.merge(key(), draft, form.getVersion());
      form.fill(merge.merged(), merge.theirs().version());
      errors.add("", texts.get(merge.conflicts().isEmpty() ? "editor.merged" : "editor.conflict"));
      return false;
    }
  }

  private void put(ArticleDraft draft) {
    try {
      article =
          articles
              .put(key(), draft, OptionalLong.of(form.getVersion()), actor(), clock.instant())
              .article();
      form.setVersion(article.version());
    } catch (Stale stale) {
      throw new Overtaken();
    }
  }

  /** Somebody else was faster; the editor shows both changes instead of a sentence. */
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static <T> Optional<T> moment(String text, java.util.function.Function<String, T> read) {
    try {
      return Optional.ofNullable(text).map(read);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private ArticleKey key() {
    return new ArticleKey(orEmpty(slug).strip(), locale);
  }

  private OptionalLong seen() {
    return OptionalLong.of(form.getVersion());
  }

  private String actor() {
    return signedIn.staff(ApiRole.AGENT).actor().toString();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  public String getAddress() {
    return "/desk/articles/" + locale + "/" + key().slug();
  }

  /** What is being written, as readers would see it. */
  public String getPreview() {
    return Markdown.render(snippets.expand(orEmpty(form.getBody()), locale), key()).html();
  }

  /** Whether the article is there in another language already. */
  public boolean isIn(String language) {
    return article != null && article.translations().contains(language);
  }

  public boolean isLead() {
    return signedIn.staff(ApiRole.AGENT).has(ApiRole.LEAD);
  }

  public boolean isNew() {
    return article == null;
  }

  public ArticleForm getForm() {
    return form;
  }

  public ArticleView getArticle() {
    return article;
  }

  public ArticleView getSource() {
    return source;
  }

  public Merge getMerge() {
    return merge;
  }

  public List<String> getConflicts() {
    return merge == null ? List.of() : merge.conflicts();
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

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getPublishAt() {
    return publishAt;
  }

  public void setPublishAt(String publishAt) {
    this.publishAt = publishAt;
  }

  public String getReviewBy() {
    return reviewBy;
  }

  public void setReviewBy(String reviewBy) {
    this.reviewBy = reviewBy;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }

  public String getDone() {
    return done;
  }

  public void setDone(String done) {
    this.done = done;
  }
}
