package org.careline.kb.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.careline.kb.article.Visibility.CUSTOMERS;
import static org.careline.kb.article.Visibility.PUBLIC;
import static org.careline.kb.article.Visibility.STAFF;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.Visibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FacetsTest {

  private static Library library;

  @BeforeAll
  static void fill() {
    library = new Library().shelves("phones", "desk-phones<phones", "billing", "secret");
    add("reset", "en", "Reset the phone", "desk-phones", PUBLIC, "F320", "F550");
    add("ring", "en", "Let the phone ring", "phones", PUBLIC, "App", "F320");
    add("cost", "en", "What a phone costs", "billing", PUBLIC);
    add("where", "en", "What is the address", "billing", PUBLIC, "App");
    add("rates", "en", "Phone rates of customers", "billing", CUSTOMERS, "Wholesale");
    add("plans", "en", "Phone plans of tomorrow", "secret", STAFF, "X1");
    add("partner", "en", "Phone offers", "phones", Visibility.RESTRICTED, "Offer");
    add("reset", "de", "Phone zurücksetzen", "desk-phones", PUBLIC, "F320");
    library.filled();
  }

  private static void add(
      String slug, String locale, String title, String shelf, Visibility who, String... products) {
    List<String> readers =
        who == Visibility.RESTRICTED ? List.of("group:partners") : List.<String>of();
    library.with(
        new ArticleKey(slug, locale),
        new ArticleDraft(
            title, "", "", Optional.of(shelf), List.of(), List.of(products), who, readers));
  }

  @AfterAll
  static void close() throws IOException {
    library.close();
  }

  private static ArticleQuery ask(String text, String locale) {
    return ArticleQuery.of(text, locale, Audience.PUBLIC, 10).withFacets("en");
  }

  private static ArticleQuery in(String category, ArticleQuery query) {
    return new ArticleQuery(
            query.text(),
            query.locale(),
            Optional.of(category),
            query.audience(),
            query.limit(),
            query.cursor())
        .about(query.product())
        .withFacets("en");
  }

  private static Facets facets(ArticleQuery query) {
    return library.search.answer(query).facets().orElseThrow();
  }

  private static Map<String, Integer> counts(List<FacetValue> values) {
    Map<String, Integer> counts = new TreeMap<>();
    values.forEach(each -> counts.put(each.value(), each.articles()));
    return counts;
  }

  @Test
  void articlesAreCountedByCategoryProductAndLanguage() {
    Facets facets = facets(ask("phone", "en"));
    assertThat(facets.articles()).isEqualTo(3);
    assertThat(counts(facets.categories()))
        .isEqualTo(Map.of("phones", 2, "desk-phones", 1, "billing", 1));
    assertThat(counts(facets.products())).isEqualTo(Map.of("F320", 2, "F550", 1, "App", 1));
    assertThat(counts(facets.locales())).isEqualTo(Map.of("en", 3, "de", 1));
    assertThat(facets.products()).first().extracting(FacetValue::value).isEqualTo("F320");
    assertThat(facets.categories())
        .extracting(FacetValue::name)
        .containsExactly("The phones", "The desk-phones", "The billing");
  }

  @Test
  void nothingIsCountedUnlessAsked() {
    ArticleQuery query = ArticleQuery.of("phone", "en", Audience.PUBLIC, 10);
    assertThat(library.search.answer(query).facets()).isEmpty();
  }

  @Test
  void aSelectionNarrowsTheOtherCountsOnly() {
    Facets app = facets(ask("phone", "en").about(Optional.of("App")));
    assertThat(app.articles()).isEqualTo(1);
    assertThat(counts(app.products())).isEqualTo(Map.of("F320", 2, "F550", 1, "App", 1));
    assertThat(counts(app.categories())).isEqualTo(Map.of("phones", 1));
    assertThat(app.products())
        .filteredOn(FacetValue::selected)
        .extracting(FacetValue::value)
        .containsExactly("App");

    Facets phones = facets(in("phones", ask("phone", "en")));
    assertThat(counts(phones.categories()))
        .isEqualTo(Map.of("phones", 2, "desk-phones", 1, "billing", 1));
    assertThat(counts(phones.locales())).isEqualTo(Map.of("en", 2, "de", 1));

    Facets both = facets(in("phones", ask("phone", "en").about(Optional.of("F550"))));
    assertThat(both.articles()).isEqualTo(1);
    assertThat(counts(both.categories())).isEqualTo(Map.of("phones", 1, "desk-phones", 1));
    assertThat(counts(both.products())).isEqualTo(Map.of("F320", 2, "F550", 1, "App", 1));
    assertThat(counts(both.locales())).isEqualTo(Map.of("en", 1));
  }

  @Test
  void hitsAreThoseOfTheProduct() {
    ArticleQuery query = ask("phone", "en").about(Optional.of("F320"));
    assertThat(Library.slugs(library.search.find(query).items()))
        .containsExactlyInAnyOrder("reset", "ring");
  }

  @Test
  void whatTheReaderMayNotSeeIsNeverCounted() {
    for (String text : List.of("phone", "rates", "plans", "offers", "Wholesale", "", "phnoe")) {
      Facets all = facets(ask(text, "en"));
      assertThat(counts(all.products())).doesNotContainKeys("Wholesale", "X1", "Offer");
      assertThat(counts(all.categories())).doesNotContainKey("secret");
    }
    Facets asked = facets(in("secret", ask("phone", "en").about(Optional.of("X1"))));
    assertThat(asked.articles()).isZero();
    assertThat(counts(asked.products())).containsEntry("X1", 0);
    assertThat(asked.categories())
        .contains(new FacetValue("secret", "secret", Optional.empty(), 0, true));
  }

  @Test
  void everyoneGetsTheCountsOfWhatIsForThem() {
    Audience partner = Audience.customer(Set.of("group:partners"));
    assertThat(counts(facets(ask("phone", "en").by(Audience.CUSTOMER)).products()))
        .containsKey("Wholesale")
        .doesNotContainKeys("X1", "Offer");
    assertThat(counts(facets(ask("phone", "en").by(partner)).products()))
        .containsKeys("Wholesale", "Offer")
        .doesNotContainKey("X1");
    assertThat(counts(facets(ask("phone", "en").by(Audience.STAFF)).products()))
        .containsKeys("Wholesale", "Offer", "X1");
  }

  @Test
  void commonWordsAloneDoNotCount() {
    ArticleQuery query = ask("what is a phone", "en");
    assertThat(Library.slugs(library.search.find(query).items())).contains("where");
    assertThat(facets(query).articles()).isEqualTo(3);
    assertThat(counts(facets(ask("what is", "en")).categories())).containsEntry("billing", 2);
  }

  @Test
  void anotherLanguageThatAnswersIsNotNarrowedByTheOwn() {
    ArticleQuery query = ask("address", "de");
    assertThat(library.search.find(query).items())
        .extracting(ArticleHit::locale)
        .containsExactly("en");
    Facets facets = facets(query);
    assertThat(counts(facets.locales())).isEqualTo(Map.of("de", 0, "en", 1));
    assertThat(counts(facets.products())).isEqualTo(Map.of("App", 1));
  }

  @Test
  void whatWasChosenKeepsItsNameWhereNothingFits() {
    assertThat(facets(in("billing", ask("reset", "en"))).categories())
        .contains(new FacetValue("billing", "The billing", Optional.empty(), 0, true));
  }

  @Test
  void categoriesAreNamedInTheLanguageOfWhoeverReadsThem() {
    ArticleQuery anyLanguage =
        new ArticleQuery(
            "phone", Optional.empty(), Optional.empty(), Audience.PUBLIC, 10, Optional.empty());
    assertThat(facets(anyLanguage.withFacets("de-AT")).categories())
        .extracting(FacetValue::name)
        .containsExactly("Das phones", "Das desk-phones", "Das billing");
  }

  @Test
  void categoriesWithoutANameInALanguageAreCalledAsInThePortalsFirst() throws IOException {
    try (Library german = new Library("de")) {
      german
          .shelves("phones")
          .with("x", "fr", "Un téléphone", "Texte", Visibility.PUBLIC, "phones")
          .filled();
      ArticleQuery all = ArticleQuery.of("", "fr", Audience.PUBLIC, 10).withFacets("fr");
      assertThat(german.search.answer(all).facets().orElseThrow().categories())
          .extracting(FacetValue::name)
          .containsExactly("Das phones");
      assertThat(german.search.categories("fr", Audience.PUBLIC))
          .extracting(CategoryCount::name)
          .containsExactly("Das phones");
      assertThat(german.search.suggestCategories("das", "fr", Audience.PUBLIC, 5))
          .extracting(CategoryLink::name)
          .containsExactly("Das phones");
      assertThat(german.search.article("x", "fr", Audience.PUBLIC).orElseThrow().path())
          .extracting(CategoryLink::name)
          .containsExactly("Das phones");
    }
  }

  @Test
  void whatNobodySeesAnythingOfIsOutOfReach() {
    ArticleQuery all = in("phones", ask("xyzzy", "en-GB").about(Optional.of("F550")));
    assertThat(library.search.withinReach(all)).isEqualTo(all);
    ArticleQuery none = in("secret", ask("phone", "fr").about(Optional.of("X1")));
    ArticleQuery left = library.search.withinReach(none);
    assertThat(List.of(left.locale(), left.category(), left.product()))
        .containsOnly(Optional.empty());
    assertThat(library.search.withinReach(none.by(Audience.STAFF)).product()).contains("X1");
  }

  @Test
  void aCountryWithoutArticlesReadsThoseOfItsLanguage() {
    assertThat(library.search.categories("en-GB", Audience.PUBLIC))
        .isNotEmpty()
        .extracting(CategoryCount::name, CategoryCount::articles)
        .isEqualTo(
            library.search.categories("en", Audience.PUBLIC).stream()
                .map(each -> tuple(each.name(), each.articles()))
                .toList());
    assertThat(library.find("", "en-GB")).isEqualTo(library.find("", "en"));
    assertThat(library.search.popular("en-GB", Audience.PUBLIC, 10)).hasSize(4);
    assertThat(library.search.suggest("phone zur", "de-AT", Audience.PUBLIC, 5)).hasSize(1);
    assertThat(facets(ask("", "en-GB")).articles()).isEqualTo(4);
    assertThat(library.search.articleLike("reset", "de-AT", Audience.PUBLIC))
        .hasValueSatisfying(article -> assertThat(article.locale()).isEqualTo("de"));
    assertThat(library.search.articleLike("ring", "de-AT", Audience.PUBLIC)).isEmpty();
  }

  @Test
  void everythingIsCountedWhenNothingWasAsked() {
    Facets facets = facets(ask("", "en"));
    assertThat(facets.articles()).isEqualTo(4);
    assertThat(counts(facets.locales())).isEqualTo(Map.of("en", 4, "de", 1));
  }

  @Test
  void nothingIsCountedWhereNothingFits() {
    Facets facets = facets(ask("xyzzy", "en"));
    assertThat(library.search.find(ask("xyzzy", "en")).items()).isEmpty();
    assertThat(facets.articles()).isZero();
    assertThat(facets.categories()).isEmpty();
    assertThat(facets.products()).isEmpty();
  }

  @Test
  void aLanguageOfSeveralCountriesIsOneSelection() throws IOException {
    try (Library own =
        new Library()
            .with("a", "pt-BR", "Trocar a senha", "Abra a página.")
            .with("b", "es", "Senha", "Senha.")
            .filled()) {
      Facets facets = own.search.answer(ask("senha", "pt")).facets().orElseThrow();
      assertThat(facets.articles()).isEqualTo(1);
      assertThat(facets.locales())
          .filteredOn(FacetValue::selected)
          .extracting(FacetValue::value)
          .containsExactly("pt-BR");
      assertThat(own.search.find(ask("senha", "pt")).items().get(0).speaks("pt")).isTrue();
    }
  }

  @Test
  void manySegmentsAreOneSum() throws IOException {
    try (Library own = new Library()) {
      for (int i = 0; i < 40; i++) {
        String product = i % 2 == 0 ? "Even" : "Odd";
        own.with(
                new ArticleKey("phone-" + i, "en"),
                new ArticleDraft(
                    "Phone " + i,
                    "",
                    "",
                    Optional.empty(),
                    List.of(),
                    List.of(product, "All"),
                    PUBLIC,
                    List.of()))
            .filled();
      }
      Facets facets = own.search.answer(ask("phone", "en")).facets().orElseThrow();
      assertThat(facets.articles()).isEqualTo(40);
      assertThat(counts(facets.products())).isEqualTo(Map.of("All", 40, "Even", 20, "Odd", 20));
    }
  }
}
