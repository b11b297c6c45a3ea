package org.careline.web.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Page;
import org.careline.desk.identity.ApiRole;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.ArticleView;
import org.careline.kb.article.Articles;
import org.careline.kb.question.QuestionView;
import org.careline.kb.question.Questions;
import org.careline.web.identity.SignedIn;
import org.careline.web.site.AddressViewHandler;
import org.careline.web.site.FormErrors;
import org.careline.web.site.Redirect;
import org.careline.web.site.Urls;

/**
 * By which questions an article is found besides its own words. Each question of the list has a
 * form of its own, which names it: the list may be another one by the time it is sent.
 */
@Named
@RequestScoped
public class QuestionsPage {

  private static final int SHOWN = 50;

  private final Articles articles;
  private final Questions questions;
  private final SignedIn signedIn;
  private final FormErrors errors;
  private final Clock clock;

  private String slug;
  private String locale;
  private String cursor;
  private String question;
  private String words;
  private String decision;
  private String text;
  private String done;
  private ArticleView article;
  private Page<QuestionView> list = new Page<>(List.of(), Optional.empty());

  protected QuestionsPage() {
    this(null, null, null, null, null);
  }

  @Inject
  public QuestionsPage(
      Articles articles, Questions questions, SignedIn signedIn, FormErrors errors, Clock clock) {
    this.articles = articles;
    this.questions = questions;
    this.signedIn = signedIn;
    this.errors = errors;
    this.clock = clock;
  }

  /** Does what was decided about one of the questions, and reads them. */
  public void load() throws IOException {
    var unused = signedIn.staff(ApiRole.AGENT);
    article = articles.get(key());
    // No link brings a decision along.
    AddressViewHandler.formsGoTo(getAddress() + "/questions");
    if (FacesContext.getCurrentInstance().isPostback() && decision != null) {
      decide();
    }
    list = questions.of(key(), SHOWN, Optional.ofNullable(cursor));
  }

  private void decide() throws IOException {
    String actor = signedIn.staff(ApiRole.LEAD).actor().toString();
    String name = Objects.requireNonNullElse(question, "");
    try {
      switch (decision) {
        case "accepted" ->
            questions.accept(key(), name, Optional.ofNullable(words), actor, clock.instant());
        case "rejected" -> questions.reject(key(), name, actor, clock.instant());
        case "undone" -> questions.undo(key(), name, actor, clock.instant());
        default -> throw new NotFound("decision");
      }
      Redirect.to(getAddress() + "/questions?done=" + decision);
    } catch (Invalid invalid) {
      // The field of a question stands in a list, where nothing is found by its name.
      invalid.violations().forEach(each -> errors.add("", errors.sentence(each)));
    }
  }

  /** Finds the article by another question from now on. */
  public void add() throws IOException {
    String actor = signedIn.staff(ApiRole.LEAD).actor().toString();
    String asked = Objects.requireNonNullElse(text, "");
    if (errors.accepted(() -> questions.add(key(), asked, actor, clock.instant()))) {
      Redirect.to(getAddress() + "/questions?done=added");
    }
  }

  public boolean isLead() {
    return signedIn.staff(ApiRole.AGENT).has(ApiRole.LEAD);
  }

  private ArticleKey key() {
    return new ArticleKey(slug, locale);
  }

  /** Of the article at the desk. */
  public String getAddress() {
    return "/desk/articles/" + locale + "/" + slug;
  }

  public String getNext() {
    return list.next()
        .map(next -> getAddress() + "/questions?after=" + Urls.encode(next))
        .orElse("");
  }

  public List<QuestionView> getList() {
    return list.items();
  }

  public ArticleView getArticle() {
    return article;
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

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getDecision() {
    return decision;
  }

  public void setDecision(String decision) {
    this.decision = decision;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getDone() {
    return Objects.requireNonNullElse(done, "");
  }

  public void setDone(String done) {
    this.done = done;
  }
}
