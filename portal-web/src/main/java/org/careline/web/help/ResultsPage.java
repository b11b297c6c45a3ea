package org.careline.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.careline.db.outcome.Page;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.insight.SearchedFor;
import org.careline.kb.search.Answer;
import org.careline.kb.search.ArticleHit;
import org.careline.kb.search.ArticleQuery;
import org.careline.kb.search.ArticleSearch;
import org.careline.web.identity.Trail;
import org.careline.web.site.Languages;
import org.careline.web.site.ReadingNotes;
import org.careline.web.site.Urls;

/** What was found for a question. */
@Named
@RequestScoped
public class ResultsPage {

  private static final int SHOWN = 10;

  private final ArticleSearch search;
  private final Trail trail;
  private final ReadingNotes notes;
  private final Readers reader;

  private String question;
  private String category;
  private String cursor;
  private Answer answer;
  private Page<ArticleHit> found;
  private List<Shelf> shelves;

  protected ResultsPage() {
    this(null, null, null, null);
  }

  @Inject
  public ResultsPage(ArticleSearch search, Trail trail, ReadingNotes notes, Readers reader) {
    this.search = search;
    this.trail = trail;
    this.notes = notes;
    this.reader = reader;
  }

  /** Looks it up, once the address is read. */
  public void find() {
    answer =
        search.answer(
            new ArticleQuery(
                getQuestion(),
                Optional.of(reader.language()),
                Optional.ofNullable(category),
                reader.audience(),
                SHOWN,
                Optional.ofNullable(cursor)));
    found = answer.page();
    shelves = Shelf.outermost(search.categories(reader.language(), reader.audience()));
    if (isFirstPage() && !getQuestion().isEmpty()) {
      SearchedFor search =
          new SearchedFor(
              getQuestion(),
              reader.language(),
              Optional.ofNullable(category),
              found.items().size(),
              answer.nearest(),
              found.items().stream().map(h -> new ArticleKey(h.slug(), h.locale())).toList());
      notes.each(() -> trail.searched(search));
    }
  }

  public List<ArticleHit> getHits() {
    return found.items();
  }

  public List<Shelf> getShelves() {
    return shelves;
  }

  /** The same question in one category, or in all. */
  public String in(String slug) {
    return Urls.search(getQuestion(), slug, null);
  }

  /** Address of the next ten; empty on the last page. */
  public String getNext() {
    return found.next().map(next -> Urls.search(getQuestion(), category, next)).orElse("");
  }

  /** Whether nothing fits, and the hits only come nearest. */
  public boolean isNearest() {
    return answer.nearest();
  }

  /** The question as the hits spell it; empty when nothing is misspelt. */
  public String getMeant() {
    return answer.didYouMean().orElse("");
  }

  public String getMeantUrl() {
    return Urls.search(getMeant(), category, null);
  }

  /** Whether the first hit is shown as the answer, rather than as one of a list. */
  public boolean isAnswering() {
    return isFirstPage() && !getQuestion().isEmpty() && !isNearest();
  }

  /** A new ticket that keeps the words. */
  public String getAskUrl() {
    return Urls.newTicket(getQuestion());
  }

  /** {@code German}, in the language of the visitor. */
  public String languageOf(ArticleHit hit) {
    return Languages.nameOf(hit.locale(), reader.language());
  }

  public boolean isFirstPage() {
    return cursor == null;
  }

  public String getQuestion() {
    return question == null ? "" : question.strip();
  }

  public void setQuestion(String question) {
    this.question = question;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
