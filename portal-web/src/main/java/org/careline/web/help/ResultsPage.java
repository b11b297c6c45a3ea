package org.careline.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.careline.db.outcome.Page;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.insight.SearchedFor;
import org.careline.kb.search.Answer;
import org.careline.kb.search.ArticleHit;
import org.careline.kb.search.ArticleQuery;
import org.careline.kb.search.ArticleSearch;
import org.careline.kb.search.CategoryCount;
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
  private final OldAddresses old;

  private String question;
  private String category;
  private String product;
  private String language;
  private String cursor;
  private Answer answer;
  private Page<ArticleHit> found;
  private ResultsAddress here;
  private List<CategoryCount> categories;
  private List<Facet> facets;
  private boolean leftOut;

  protected ResultsPage() {
    this(null, null, null, null, null);
  }

  @Inject
  public ResultsPage(
      ArticleSearch search, Trail trail, ReadingNotes notes, Readers reader, OldAddresses old) {
    this.search = search;
    this.trail = trail;
    this.notes = notes;
    this.reader = reader;
    this.old = old;
  }

  /** Looks it up, once the address is read. */
  public void find() {
    ResultsAddress wanted =
        new ResultsAddress(
            getQuestion(), given(category), given(product), given(language).flatMap(this::other));
    here = withinReach(wanted);
    leftOut = here.choices() < wanted.choices();
    answer = search.answer(query(here).withFacets(reader.language()));
    found = answer.page();
    categories = search.categories(reader.language(), reader.audience());
    facets = new FacetChoices(here, reader.language()).of(answer.facets().orElseThrow());
    if (isFirstPage() && !getQuestion().isEmpty()) {
      SearchedFor search =
          new SearchedFor(
              getQuestion(),
              asked(),
              here.category(),
              found.items().size(),
              answer.nearest(),
              found.items().stream().map(h -> new ArticleKey(h.slug(), h.locale())).toList());
      notes.each(() -> trail.searched(search));
    }
  }

  /** Without what there is nothing of at all; an old topic is the one that took its place. */
  private ResultsAddress withinReach(ResultsAddress wanted) {
    if (wanted.choices() == 0) {
      return wanted;
    }
    ArticleQuery within = search.withinReach(query(wanted));
    Optional<String> shelf =
        within
            .category()
            .or(
                () ->
                    wanted.category().flatMap(old::category).filter(slug -> reaches(wanted, slug)));
    return wanted
        .in(shelf)
        .about(within.product())
        .speaking(wanted.language().filter(tag -> within.locale().isPresent()));
  }

  private boolean reaches(ResultsAddress wanted, String category) {
    return search.withinReach(query(wanted.in(Optional.of(category)))).category().isPresent();
  }

  private ArticleQuery query(ResultsAddress address) {
    return new ArticleQuery(
            address.words(),
            address.language().or(() -> Optional.of(reader.language())),
            address.category(),
            reader.audience(),
            SHOWN,
            Optional.ofNullable(cursor))
        .about(address.product());
  }

  /**
   * Whether the address narrows the results by what there is nothing of, so that it was left out.
   */
  public boolean isLeftOut() {
    return leftOut;
  }

  public List<ArticleHit> getHits() {
    return found.items();
  }

  private static Optional<String> given(String parameter) {
    return Optional.ofNullable(parameter).map(String::strip).filter(it -> !it.isEmpty());
  }

  /** A language as BCP 47 writes it; nothing for the page's own, or for what is none. */
  private Optional<String> other(String tag) {
    return Optional.of(Locale.forLanguageTag(tag).toLanguageTag())
        .filter(it -> !it.equals("und") && !it.equals(reader.language()));
  }

  /** The language in which answers are looked for first. */
  private String asked() {
    return here.language().orElse(reader.language());
  }

  /** Ways to narrow what was found. */
  public List<Facet> getFacets() {
    return facets;
  }

  /** Where to look when nothing was found. */
  public List<Shelf> getShelves() {
    return Shelf.outermost(categories);
  }

  /** Address of the first ten; empty when that is this page. */
  public String getFirst() {
    return isFirstPage() ? "" : here.url();
  }

  /** Address of the next ten; empty on the last page. */
  public String getNext() {
    return found.next().map(here::after).orElse("");
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
    return here.asking(getMeant()).url();
  }

  /** Whether the first hit is shown as the answer, rather than as one of a list. */
  public boolean isAnswering() {
    return isFirstPage() && !getQuestion().isEmpty() && !isNearest();
  }

  /** A new ticket that keeps the words. */
  public String getAskUrl() {
    return Urls.newTicket(getQuestion());
  }

  /** Whether a hit stands in for one in the language asked for. */
  public boolean isFallback(ArticleHit hit) {
    return !hit.speaks(asked());
  }

  /** The language of a hit; null where it is the one of the page. */
  public String foreign(ArticleHit hit) {
    return hit.speaks(reader.language()) ? null : hit.locale();
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

  public String getProduct() {
    return product;
  }

  public void setProduct(String product) {
    this.product = product;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
