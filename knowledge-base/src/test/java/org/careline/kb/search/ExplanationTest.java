package org.careline.kb.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

  private static Library library;

  @BeforeAll
  static void fill() {
    library =
        new Library()
            .with("reset", "en", "Reset your phone", "Hold the mute key. The phone restarts.")
            .with("voicemail", "en", "Set up voicemail", "Callers leave a message.")
            .with("invoice", "en", "Where are my invoices?", "See each invoice in the account.")
            .with("umleitung", "de", "Rufumleitung einrichten", "Anrufe werden umgeleitet.");
    for (int i = 0; i < 60; i++) {
      library.with("model-" + i, "en", "Handset number " + i, "A handset with a charger.");
    }
    library.words.use(
        new Wording(
            List.of(
                new WordList(
                    WordList.Kind.SYNONYMS, "en", List.of(List.of("telephone", "phone")), 1),
                new WordList(
                    WordList.Kind.STOP_PHRASES, "en", List.of(List.of("please tell me")), 1))));
    library.filled();
  }

  @AfterAll
  static void close() throws IOException {
    library.close();
  }

  private static Explained explain(String text, int limit, Optional<String> cursor) {
    return library.search.explain(
        new ArticleQuery(text, Optional.empty(), Optional.empty(), Audience.STAFF, limit, cursor));
  }

  private static Explained explain(String text) {
    return explain(text, 100, Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reset phone",
        "how do I reset my telephone",
        "voice mail",
        "voicemial set",
        "ruf umleiten",
        "handset charger",
        "\"mute key\" phone",
        "where is the invoice",
        "xufumlaitung",
        ""
      })
  void partsAddUpToTheScore(String text) {
    Explained explained = explain(text);
    assertThat(explained.hits()).isNotEmpty().hasSameSizeAs(explained.answer().page().items());
    for (int i = 0; i < explained.hits().size(); i++) {
      Explanation each = explained.hits().get(i);
      double second = each.secondLook().map(Explanation.Second::points).orElse(0f);
      assertThat(each.score()).isEqualTo(explained.answer().page().items().get(i).score());
      assertThat(each.firstLook().points() + second).isCloseTo(each.score(), within(0.001));
      if (!each.firstLook().words().isEmpty()) {
        assertThat(each.firstLook().words().stream().mapToDouble(word -> word.points()).sum())
            .isCloseTo(each.firstLook().points(), within(0.001));
      }
      each.secondLook()
          .ifPresent(
              look ->
                  assertThat(
                          look.title()
                              + look.written()
                              + look.letters()
                              + look.passage()
                              + look.pairs())
                      .isCloseTo(look.points(), within(0.001f)));
    }
  }

  @Test
  void explainedAnswerIsTheOneThatReadersGet() {
    ArticleQuery query =
        new ArticleQuery(
            "phone message",
            Optional.empty(),
            Optional.empty(),
            Audience.STAFF,
            10,
            Optional.empty());
    assertThat(library.search.explain(query).answer()).isEqualTo(library.search.answer(query));
  }

  @Test
  void synonymsAndStopPhrasesAreNamed() {
    Explained explained = explain("please tell me telephone");
    assertThat(explained.question().way()).isEqualTo(Understood.Way.WORDS);
    assertThat(explained.question().ignored()).contains("pleas", "tell");
    assertThat(explained.hits().get(0).firstLook().words())
        .singleElement()
        .satisfies(
            word ->
                assertThat(word.terms())
                    .containsExactly(
                        new Explanation.Term("phone", Explanation.As.SYNONYM, 0.8f, true)));
  }

  @Test
  void correctionsCompoundsAndJoinedWordsAreNamed() {
    assertThat(as("voicemial")).containsExactly(Explanation.As.SPELLING);
    assertThat(as("hand set")).contains(Explanation.As.JOINED);
    assertThat(as("Umleitung")).contains(Explanation.As.COMPOUND);
    assertThat(as("voicem")).contains(Explanation.As.BEGINNING);
    assertThat(as("phone")).containsExactly(Explanation.As.TYPED);
  }

  private static List<Explanation.As> as(String text) {
    return explain(text).question().words().stream()
        .flatMap(word -> word.meanings().stream())
        .map(Understood.Meaning::as)
        .distinct()
        .toList();
  }

  @Test
  void hitsBehindTheBestGetNoSecondLook() {
    Explained first = explain("handset", 22, Optional.empty());
    assertThat(first.hits()).allMatch(hit -> hit.secondLook().isPresent());
    Explained rest = explain("handset", 22, first.answer().page().next());
    assertThat(rest.hits()).hasSize(22).allMatch(hit -> hit.secondLook().isEmpty());
    assertThat(rest.hits()).allMatch(hit -> hit.score() == hit.firstLook().points());
  }

  @Test
  void lettersOfTheTitleAreAnExplanationToo() {
    Explained explained = explain("xufumlaitung");
    assertThat(explained.question().way()).isEqualTo(Understood.Way.SIMILAR_TITLE);
    assertThat(explained.hits().get(0).firstLook().words()).isEmpty();
  }
}
