package org.careline.kb.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careline.kb.article.Visibility.CUSTOMERS;
import static org.careline.kb.article.Visibility.PUBLIC;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Page;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.Visibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleSearchTest {

  private static Library library;

  @BeforeAll
  static void fill() {
    library =
        new Library()
            .shelves("phones", "desk-phones<phones", "billing")
            .with(
                "reset-phone",
                "en",
                "Reset your phone to factory settings",
                "Unplug the cable. Hold the **mute** key for ten seconds <b>until</b> it blinks.",
                PUBLIC,
                "desk-phones")
            .with(
                "voicemail",
                "en",
                "Set up voicemail",
                "Callers leave a message when you are away. The greeting is yours to record.",
                PUBLIC,
                "phones")
            .with(
                "invoices",
                "en",
                "Where are my invoices?",
                "Open the account page. A phone is not needed to see an invoice.",
                PUBLIC,
                "billing")
            .with(
                "wholesale-rates",
                "en",
                "Wholesale rates for partners",
                "The secret rate is zucchini per minute.",
                CUSTOMERS,
                "billing")
            .with("error-403", "en", "Error 403 when calling abroad", "Calls abroad are barred.")
            .with(
                "reset-phone",
                "de",
                "Telefon zurücksetzen",
                "Ziehen Sie das Kabel ab. Halten Sie die Stummtaste gedrückt.")
            .with("rufumleitung", "de", "Rufumleitungen einrichten", "Anrufe werden umgeleitet.")
            .with("contrasena", "es", "Cambiar la contraseña", "Abra la página de seguridad.")
            .with("reset", "zh", "重置电话", "按住静音键十秒钟。")
            .filled();
  }

  @AfterAll
  static void close() throws IOException {
    library.close();
  }

  @Test
  void wordsOfTheTitleCountMore() {
    assertThat(library.find("phone", "en").get(0)).isEqualTo("reset-phone");
  }

  @Test
  void hitsThatAreAlikeStandInTheSameOrderHoweverTheIndexWasMade() throws IOException {
    List<List<String>> found = new ArrayList<>();
    for (boolean backwards : List.of(false, true)) {
      try (Library shelf = new Library()) {
        for (int i = 10; i < 80; i++) {
          int number = backwards ? 89 - i : i;
          shelf.with("alike-" + number, "en", "Model " + number, "Charge the battery.");
        }
        found.add(shelf.filled().find("battery of model", "en"));
      }
    }
    assertThat(found.get(1)).hasSize(10).isEqualTo(found.get(0));
  }

  @Test
  void wordsAreFoundInEveryForm() {
    assertThat(library.find("resetting phones", "en").get(0)).isEqualTo("reset-phone");
    assertThat(library.find("Rufumleitung einrichtet", "de").get(0)).isEqualTo("rufumleitung");
    assertThat(library.find("zuruecksetzen", "de").get(0)).isEqualTo("reset-phone");
    assertThat(library.find("contrasena", "es")).containsExactly("contrasena");
    assertThat(library.find("静音", "zh")).containsExactly("reset");
  }

  @Test
  void languageIsTheOneWhoseCommonWordsWereTyped() throws IOException {
    try (Library both =
        new Library()
            .with("silence", "en", "No sound during a call", "Check the headset.")
            .with("account", "de", "Konto einrichten", "Die Mail kommt von no-reply. Wir sind da.")
            .filled()) {
      ArticleQuery query =
          new ArticleQuery(
              "no sond", Optional.empty(), Optional.empty(), Audience.PUBLIC, 10, Optional.empty());
      Answer answer = both.search.answer(query);
      assertThat(Library.slugs(answer.page().items())).containsExactly("silence");
      assertThat(answer.didYouMean()).contains("no sound");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "cant call abroad, en", // not "can"
    "internet slow, en", // not "low"
    "niemand hört mich, de", // not "sich", whether or not an article has it
  })
  void wordsThatAreRightAreNotAskedBack(String asked, String locale) throws IOException {
    try (Library both =
        new Library()
            .with("abroad", "en", "You can call abroad", "The internet costs are low.")
            .with("ton", "de", "Niemand hört Sie", "Es stellt sich die Frage nach dem Mikrofon.")
            .filled()) {
      Answer answer = both.search.answer(ArticleQuery.of(asked, locale, Audience.PUBLIC, 5));
      assertThat(answer.page().items()).isNotEmpty();
      assertThat(answer.didYouMean()).isEmpty();
    }
  }

  @Test
  void hitLeadsToTheSectionThatAnswers() throws IOException {
    String body =
        "Unplug the modem first.\n\n## Wait a *moment*\n\nTen seconds.\n\n## Listen\n\nA tone.";
    try (Library one = new Library().with("modem", "en", "Restart", body).filled()) {
      assertThat(section(one, "ten seconds"))
          .contains(new Section("Wait a moment", "/help/en/modem#s-wait-a-moment"));
      assertThat(section(one, "tone")).contains(new Section("Listen", "/help/en/modem#s-listen"));
      assertThat(section(one, "unplug modem")).isEmpty();
      assertThat(section(one, "restart")).isEmpty();
    }
  }

  private static Optional<Section> section(Library library, String text) {
    ArticleQuery query = ArticleQuery.of(text, "en", Audience.PUBLIC, 1);
    return library.search.find(query).items().get(0).section();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"voicemial", "voicmail", "viocemail", "oicemail", "voisemail set", "voicemai"})
  void misspeltWordsAreUnderstood(String typed) {
    assertThat(library.find(typed, "en")).first().isEqualTo("voicemail");
  }

  @Test
  void severalMistakesAreUnderstoodByTheTitle() {
    assertThat(library.find("wer ar mi invoyces", "en")).contains("invoices");
  }

  @Test
  void quotedWordsAreFoundTogether() throws IOException {
    assertThat(library.find("\"factory settings\" phone", "en")).containsExactly("reset-phone");
    assertThat(library.find("„hold the mute key“", "en")).containsExactly("reset-phone");
    try (Library own =
        new Library()
            .with("a", "en", "Tones", "The busy tone is short.")
            .with("b", "en", "Sounds", "A tone when all are busy.")
            .filled()) {
      assertThat(own.find("busy tone", "en")).containsExactlyInAnyOrder("a", "b");
      assertThat(own.find("\"busy tone\"", "en")).containsExactly("a");
    }
  }

  @Test
  void compoundsAndTheirPartsFindEachOther() throws IOException {
    try (Library own =
        new Library()
            .with("a", "de", "Rufnummernmitnahme", "So behalten Sie Ihre Rufnummer.")
            .with("b", "de", "Was tun bei einer Störung?", "Starten Sie den Router neu.")
            .with("c", "de", "Mitnahme in ein anderes Land", "Das dauert einen Tag.")
            .filled()) {
      assertThat(own.find("Nummernmitnahme", "de")).first().isEqualTo("a");
      assertThat(own.find("Mitnahme der Rufnummern", "de")).first().isEqualTo("a");
      assertThat(own.find("Routerstörung", "de")).first().isEqualTo("b");
      assertThat(own.find("Mitnahne", "de")).containsExactlyInAnyOrder("a", "c");
    }
  }

  @Test
  void joinedAndSplitWordsFindEachOther() throws IOException {
    try (Library own =
        new Library()
            .with("a", "en", "Use your voicemail", "Callers leave messages.")
            .with("b", "en", "Plug in the power supply", "The light is green.")
            .with("c", "en", "Choose a ringtone", "There are ten.")
            .filled()) {
      assertThat(own.find("voice mail", "en")).first().isEqualTo("a");
      assertThat(own.find("powersupply", "en")).first().isEqualTo("b");
    }
  }

  @Test
  void commonWordsTellApartWhatIsAsked() throws IOException {
    try (Library own =
        new Library()
            .with("a", "en", "Where is my invoice?", "In the account.")
            .with("b", "en", "What is an invoice?", "A list of what you owe.")
            .with("c", "en", "Who pays the invoice?", "The owner.")
            .filled()) {
      assertThat(own.find("what is an invoice", "en")).first().isEqualTo("b");
      assertThat(own.find("who pays an invoice", "en")).first().isEqualTo("c");
    }
  }

  @Test
  void wordsOfAnotherLanguageAreAnsweredInIt() {
    List<ArticleHit> hits =
        library
            .search
            .find(ArticleQuery.of("the voicemail is away", "de", Audience.PUBLIC, 5))
            .items();
    assertThat(hits).first().extracting(ArticleHit::locale).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource({
    "en,Activating calls,activate call",
    "de,Anschlüsse kündigen,Kündigung des Anschlusses",
    "fr,Changer les numéros,changement de l’numéro",
    "es,Cambiar las contraseñas,cambio de contrasena",
    "it,Cambiare le impostazioni,impostazione",
    "nl,Telefoons instellen,telefoon instelling",
    "pt,Alterar as senhas,alteração da senha",
    "sv,Ändra inställningarna,inställning",
    "da,Ændre indstillingerne,indstilling",
    "ru,Изменить настройки,настройка",
    "tr,Ayarları değiştirme,ayarlar",
    "ar,تغيير الإعدادات,اعدادات",
    "zh,更改密码,密码",
    "ja,パスワードを変更する,パスワード",
    "pl,Zmiana hasła,hasla",
    "el,Αλλαγή κωδικού,κωδικου",
  })
  void formsOfAWordAreFoundInManyLanguages(String language, String title, String question)
      throws IOException {
    try (Library own =
        new Library()
            .with("wanted", language, title, title)
            .with("other", language, "SIP", "NAT")
            .filled()) {
      assertThat(own.find(question, language)).first().isEqualTo("wanted");
    }
  }

  @Test
  void synonymsAndStopPhrasesAreInForceAtOnce() throws IOException {
    try (Library own =
        new Library()
            .with("sim", "en", "Order a SIM card", "It comes by mail.")
            .with("stream", "en", "Order a router", "It comes by parcel.")
            .filled()) {
      assertThat(own.find("mobile chip", "en")).isEmpty();
      own.words.use(
          new Wording(
              List.of(
                  english(WordList.Kind.SYNONYMS, "mobile chip", "SIM card", "sim"),
                  english(WordList.Kind.STOP_PHRASES, "router help"))));
      assertThat(own.find("mobile chips", "en")).first().isEqualTo("sim");
      assertThat(own.find("router help sim", "en")).containsExactly("sim");
      assertThat(own.find("router help", "en")).first().isEqualTo("stream");
      own.words.use(Wording.NONE);
      assertThat(own.find("mobile chip", "en")).isEmpty();
    }
  }

  private static WordList english(WordList.Kind kind, String... expressions) {
    return new WordList(kind, "en", List.of(List.of(expressions)), 1);
  }

  @Test
  void oneWordStandsForAllWordsOfAnotherExpression() throws IOException {
    try (Library own =
        new Library()
            .with("fax", "en", "Connect a fax machine", "Plug it into the adapter.")
            .with("voicemail", "en", "Set up voicemail", "Record a greeting.")
            .with("wash", "en", "Order a router", "It comes by parcel.")
            .filled()) {
      assertThat(own.find("answering machine", "en")).first().isEqualTo("fax");
      own.words.use(
          new Wording(List.of(english(WordList.Kind.SYNONYMS, "answering machine", "voicemail"))));
      assertThat(own.find("answering machine", "en")).containsExactly("voicemail", "fax");
    }
  }

  @Test
  void aMisspeltQuestionIsAskedBackAsTheHitsSpellIt() {
    Answer answer =
        library.search.answer(ArticleQuery.of("recrd a vioce greting", "en", Audience.PUBLIC, 5));
    assertThat(answer.didYouMean()).contains("record a vioce greeting");
    assertThat(answer.nearest()).isFalse();
    assertThat(
            library
                .search
                .answer(ArticleQuery.of("zuchini rate", "en", Audience.PUBLIC, 5))
                .didYouMean())
        .isEmpty();
    assertThat(
            library
                .search
                .answer(ArticleQuery.of("record greeting", "en", Audience.PUBLIC, 5))
                .didYouMean())
        .isEmpty();
  }

  @Test
  void aQuestionNobodyWroteForGetsWhatComesNearest() {
    Answer answer =
        library.search.answer(ArticleQuery.of("where are the qqqqq", "en", Audience.PUBLIC, 5));
    assertThat(answer.nearest()).isTrue();
    assertThat(Library.slugs(answer.page().items())).first().isEqualTo("invoices");
  }

  @Test
  void aTitleThatIsTheQuestionComesFirst() throws IOException {
    try (Library own =
        new Library()
            .with("a", "en", "Create an account", "Create an account. An account is needed.")
            .with("b", "en", "How do I delete an account?", "Open the page of your account.")
            .filled()) {
      assertThat(own.find("how do i delete an account", "en")).containsExactly("b", "a");
    }
  }

  @Test
  void numbersAreMeantAsTyped() {
    assertThat(library.find("error 403", "en").get(0)).isEqualTo("error-403");
    assertThat(library.find("404", "en")).isEmpty();
  }

  @Test
  void theBestPassageIsMarkedAndSafe() {
    ArticleHit hit =
        library.search.find(ArticleQuery.of("mute key", "en", Audience.PUBLIC, 1)).items().get(0);
    assertThat(hit.snippet()).contains("<mark>mute</mark> <mark>key</mark>").contains("until");
    assertThat(hit.url()).isEqualTo("/help/en/reset-phone");
    assertThat(hit.category()).contains("desk-phones");
  }

  @Test
  void rowsAndStepsAreToldApartInThePassage() throws IOException {
    String text = "| Light | Meaning |\n|---|---|\n| Red | No line. |\n| Green | Fine |\n";
    try (Library own =
        new Library().with("x", "en", "Lights", text + "\n1. Wait\n2. Look").filled()) {
      ArticleHit hit =
          own.search.find(ArticleQuery.of("green", "en", Audience.PUBLIC, 1)).items().get(0);
      assertThat(hit.snippet())
          .isEqualTo("Light: Meaning · Red: No line. <mark>Green</mark>: Fine · Wait · Look");
    }
  }

  @Test
  void markupInATextIsEscapedInThePassage() throws IOException {
    try (Library own =
        new Library()
            .with("x", "en", "Markup", "Type `<script>alert(1)</script>` here.")
            .filled()) {
      ArticleHit hit =
          own.search.find(ArticleQuery.of("alert", "en", Audience.PUBLIC, 1)).items().get(0);
      assertThat(hit.snippet()).contains("&lt;script&gt;").doesNotContain("<script");
    }
  }

  @Test
  void whatIsForCustomersIsHiddenFromOthersEverywhere() {
    ArticleSearch search = library.search;
    assertThat(library.find("zucchini wholesale", "en")).isEmpty();
    assertThat(library.find("", "en")).doesNotContain("wholesale-rates");
    assertThat(Library.links(search.suggest("whole", "en", Audience.PUBLIC, 5))).isEmpty();
    assertThat(Library.links(search.popular("en", Audience.PUBLIC, 50)))
        .doesNotContain("wholesale-rates");
    assertThat(search.article("wholesale-rates", "en", Audience.PUBLIC)).isEmpty();
    assertThat(Library.links(search.related("invoices", "en", Audience.PUBLIC, 20)))
        .doesNotContain("wholesale-rates");
    assertThat(search.category("billing", "en", Audience.PUBLIC).orElseThrow().articles())
        .isEqualTo(1);
  }

  @Test
  void customersAndStaffSeeWhatIsForCustomers() {
    ArticleSearch search = library.search;
    assertThat(library.find("zucchini", "en", Audience.CUSTOMER))
        .containsExactly("wholesale-rates");
    assertThat(library.find("zucchini", "en", Audience.STAFF)).containsExactly("wholesale-rates");
    assertThat(search.article("wholesale-rates", "en", Audience.CUSTOMER)).isPresent();
    assertThat(search.category("billing", "en", Audience.CUSTOMER).orElseThrow().articles())
        .isEqualTo(2);
  }

  @Test
  void restrictedArticlesAreForTheirOrganizationsAndGroups() throws IOException {
    Audience partner = Audience.customer(Set.of("organization:acme", "group:partners"));
    Audience other = Audience.customer(Set.of("organization:birch", "group:schools"));
    try (Library own =
        new Library()
            .with("open", "en", "Rates", "Rates for all.")
            .with(new ArticleKey("partner-rates", "en"), restricted("Rates", "group:partners"))
            .with(new ArticleKey("acme-rates", "en"), restricted("Rates", "organization:acme"))
            .with("staff-rates", "en", "Rates", "Rates inside.", Visibility.STAFF, null)
            .filled()) {
      for (String asked : List.of("rates", "")) {
        assertThat(own.find(asked, "en", Audience.PUBLIC)).containsExactly("open");
        assertThat(own.find(asked, "en", Audience.CUSTOMER)).containsExactly("open");
        assertThat(own.find(asked, "en", other)).containsExactly("open");
        assertThat(own.find(asked, "en", partner))
            .containsExactlyInAnyOrder("open", "partner-rates", "acme-rates");
        assertThat(own.find(asked, "en", Audience.STAFF)).hasSize(4);
      }
      assertThat(Library.links(own.search.related("open", "en", other, 5))).isEmpty();
      assertThat(Library.links(own.search.suggest("rat", "en", partner, 5))).hasSize(3);
      assertThat(own.search.article("acme-rates", "en", partner)).isPresent();
      assertThat(own.search.article("acme-rates", "en", other)).isEmpty();
      assertThat(own.search.article("staff-rates", "en", partner)).isEmpty();
    }
  }

  private static ArticleDraft restricted(String title, String reader) {
    return new ArticleDraft(
        title,
        "",
        "Rates inside.",
        Optional.empty(),
        List.of(),
        List.of(),
        Visibility.RESTRICTED,
        List.of(reader));
  }

  @Test
  void aCategoryIncludesThoseBelowIt() {
    ArticleQuery query =
        new ArticleQuery(
            "phone",
            Optional.of("en"),
            Optional.of("phones"),
            Audience.PUBLIC,
            10,
            Optional.empty());
    assertThat(Library.slugs(library.search.find(query).items())).containsExactly("reset-phone");
    Map<String, Integer> counts =
        library.search.categories("en", Audience.PUBLIC).stream()
            .collect(
                java.util.stream.Collectors.toMap(CategoryCount::slug, CategoryCount::articles));
    assertThat(counts).isEqualTo(Map.of("phones", 2, "desk-phones", 1, "billing", 1));
  }

  @Test
  void anotherLanguageAnswersWhenTheOwnHasNothing() {
    List<ArticleHit> hits =
        library.search.find(ArticleQuery.of("voicemail", "de", Audience.PUBLIC, 5)).items();
    assertThat(hits).extracting(ArticleHit::locale).containsExactly("en");
    assertThat(library.find("Telefon", "de")).containsExactly("reset-phone");
  }

  @Test
  void withoutALocaleEveryLanguageIsSearched() {
    ArticleQuery query =
        new ArticleQuery(
            "Telefon contraseña",
            Optional.empty(),
            Optional.empty(),
            Audience.PUBLIC,
            10,
            Optional.empty());
    assertThat(library.search.find(query).items())
        .extracting(ArticleHit::locale)
        .contains("de", "es");
  }

  @Test
  void suggestionsContinueWhatIsTyped() {
    assertThat(Library.links(library.search.suggest("res", "en", Audience.PUBLIC, 5)))
        .containsExactly("reset-phone");
    assertThat(Library.links(library.search.suggest("fact res", "en", Audience.PUBLIC, 5)))
        .containsExactly("reset-phone");
    assertThat(Library.links(library.search.suggest("voicmeail", "en", Audience.PUBLIC, 5)))
        .containsExactly("voicemail");
    assertThat(library.search.suggest("  ", "en", Audience.PUBLIC, 5)).isEmpty();
  }

  @Test
  void categoriesAreSuggestedThatHoldSomethingForTheReader() {
    assertThat(categories("pho", "en", Audience.PUBLIC)).contains("The phones", "The desk-phones");
    assertThat(categories("desk the", "en", Audience.PUBLIC)).containsExactly("The desk-phones");
    assertThat(categories("phones", "fr", Audience.PUBLIC)).isEmpty();
    assertThat(categories(" ", "en", Audience.PUBLIC)).isEmpty();
  }

  private List<String> categories(String typed, String locale, Audience audience) {
    return library.search.suggestCategories(typed, locale, audience, 5).stream()
        .map(CategoryLink::name)
        .toList();
  }

  @Test
  void aPageOfAnArticleNeedsNothingElse() {
    PublishedArticle page =
        library.search.article("reset-phone", "en", Audience.PUBLIC).orElseThrow();
    assertThat(page.html()).contains("<strong>mute</strong>");
    assertThat(page.path())
        .extracting(CategoryLink::name)
        .containsExactly("The phones", "The desk-phones");
    assertThat(page.translations()).containsExactly("de");
    assertThat(page.tags()).containsExactly("tagged-reset-phone");
    assertThat(page.version()).isEqualTo(1);
    assertThat(library.search.article("reset-phone", "fr", Audience.PUBLIC)).isEmpty();
  }

  @Test
  void aTextWithoutWordsListsTheNewestFirst() {
    assertThat(library.find(" ", "de")).containsExactly("rufumleitung", "reset-phone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"unbalanced",
        "a AND (b OR",
        "+-!(){}[]^\"~*?:\\/",
        "***",
        "?",
        "title:secret",
        "\u0000",
        "a\ud800b",
        "\ud83d\ude00",
        "AND OR NOT",
        "the of and",
        "()",
        "\\",
        "[* TO *]",
        "x~9999",
      })
  void whateverIsTypedIsOnlyWords(String typed) {
    assertThatCode(() -> library.find(typed, "en")).doesNotThrowAnyException();
    assertThatCode(() -> library.find(typed, "zh")).doesNotThrowAnyException();
    assertThatCode(() -> library.search.suggest(typed, "en", Audience.PUBLIC, 5))
        .doesNotThrowAnyException();
    assertThat(library.find(typed, "en", Audience.PUBLIC)).doesNotContain("wholesale-rates");
  }

  @Test
  void veryLongTextsAreAnswered() {
    String long1 = "how do I reset my phone ".repeat(100);
    assertThat(library.find(long1, "en").get(0)).isEqualTo("reset-phone");
    assertThatCode(() -> library.find("x".repeat(50_000), "en")).doesNotThrowAnyException();
    assertThatCode(() -> library.find("字".repeat(2_000), "zh")).doesNotThrowAnyException();
  }

  @Test
  void aForeignCursorIsRefused() {
    ArticleQuery query =
        new ArticleQuery(
            "phone",
            Optional.of("en"),
            Optional.empty(),
            Audience.PUBLIC,
            5,
            Optional.of("nonsense"));
    assertThatThrownBy(() -> library.search.find(query)).isInstanceOf(Invalid.class);
  }

  @Test
  void pagesTogetherAreTheWholeListAlsoWhileArticlesAreAdded() throws IOException {
    try (Library own = new Library()) {
      for (int i = 0; i < 25; i++) {
        own.with(
            "phone-" + i, "en", "Phone number " + i, "All about a phone. " + "word ".repeat(i));
      }
      own.filled();
      List<String> whole = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      int pages = 0;
      do {
        Page<ArticleHit> page =
            own.search.find(
                new ArticleQuery(
                    "phone", Optional.of("en"), Optional.empty(), Audience.PUBLIC, 7, cursor));
        whole.addAll(Library.slugs(page.items()));
        cursor = page.next();
        own.with("unrelated-" + pages, "en", "Something else", "Nothing of interest.").filled();
        pages++;
      } while (cursor.isPresent());
      assertThat(pages).isEqualTo(4);
      assertThat(whole).hasSize(25).doesNotHaveDuplicates();
    }
  }

  @Test
  void pagesGoOnBehindTheHitsThatWereLookedAtTwice() throws IOException {
    try (Library own = new Library()) {
      for (int i = 0; i < 240; i++) {
        own.with("phone-" + i, "en", "Phone", i % 2 == 0 ? "A phone." : "word ".repeat(i));
      }
      own.filled();
      List<String> whole = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        Page<ArticleHit> page =
            own.search.find(
                new ArticleQuery(
                    "phone", Optional.of("en"), Optional.empty(), Audience.PUBLIC, 70, cursor));
        whole.addAll(Library.slugs(page.items()));
        cursor = page.next();
      } while (cursor.isPresent());
      assertThat(whole).hasSize(240).doesNotHaveDuplicates();
    }
  }
}
