package org.careline.kb.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.careline.kb.article.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Articles are found by what readers asked before. */
class AskedAsTest {

  private final Library library = new Library();

  @AfterEach
  void close() throws IOException {
    library.close();
  }

  private Library shelf(String... asked) {
    library.asked(
        "voicemail",
        "Set up the mailbox",
        "Dial 333 and follow the voice.",
        Visibility.PUBLIC,
        asked);
    library.with("answering", "en", "The answering machine", "An answering machine records calls.");
    library.with("machine", "en", "Coffee machine", "Where the machine stands; no answering.");
    library.with("calls", "en", "Record calls", "Calls can be recorded by the machine.");
    return library.filled();
  }

  private List<String> suggested(String typed, Audience audience) {
    return library.search.suggest(typed, "en", audience, 6).stream()
        .map(link -> link.slug() + ": " + link.title())
        .toList();
  }

  @Test
  void theVeryQuestionFindsItsArticleFirst() {
    assertThat(shelf().find("answering machine", "en")).doesNotContain("voicemail");
    library.without("voicemail", "en");
    shelf("Answering machine?");
    assertThat(library.find("answering machine", "en")).first().isEqualTo("voicemail");
    assertThat(library.find("Answering MACHINE", "en")).first().isEqualTo("voicemail");
    assertThat(library.find("answering machin", "en")).contains("voicemail");
  }

  @Test
  void anExplanationTellsWhatTheQuestionGave() {
    shelf("Answering machine?");
    Explained explained =
        library.search.explain(ArticleQuery.of("answering machine", "en", Audience.STAFF, 10));
    Explanation first = explained.hits().get(0);
    assertThat(first.firstLook().question()).isEqualTo(20);
    assertThat(first.secondLook().orElseThrow().asked()).isTrue();
    assertThat(first.firstLook().points() + first.secondLook().orElseThrow().points())
        .isCloseTo(first.score(), within(0.001f));
    Explanation second = explained.hits().get(1);
    assertThat(second.firstLook().question()).isZero();
    assertThat(second.secondLook().orElseThrow().asked()).isFalse();
  }

  @Test
  void aQuestionLikeItLeavesTheArticleBehindThoseThatSayIt() {
    shelf("Answering machine?");
    assertThat(library.find("answering machine records", "en"))
        .startsWith("answering")
        .contains("voicemail");
    assertThat(library.find("coffee machine", "en")).first().isEqualTo("machine");
  }

  @Test
  void twentyQuestionsDoNotMakeAnArticleTheAnswerToEverythingInThem() {
    String[] asked = new String[20];
    for (int i = 0; i < asked.length; i++) {
      asked[i] = "machine " + "abcdefghijklmnopqrst".charAt(i) + "x";
    }
    assertThat(shelf(asked).find("machine", "en")).first().isEqualTo("machine");
    assertThat(library.find("record calls", "en")).doesNotContain("voicemail");
  }

  @Test
  void aMisspeltQuestionDoesNotTeachTheMistake() {
    shelf("malbox broken");
    library.with("other", "en", "Mailbox sizes", "How large a mailbox is.").filled();
    assertThat(library.find("malbox", "en")).contains("voicemail", "other");
    assertThat(library.find("malbox broken", "en")).first().isEqualTo("voicemail");
    assertThat(library.find("broken", "en")).containsExactly("voicemail");
  }

  @Test
  void questionsAreSuggestedAsTheyWereAsked() {
    shelf("Where are my messages?", "Answering machine?");
    assertThat(suggested("mess", Audience.PUBLIC))
        .containsExactly("voicemail: Where are my messages?");
    assertThat(suggested("my mes", Audience.PUBLIC))
        .containsExactly("voicemail: Where are my messages?");
    // Each word stands in another question.
    assertThat(suggested("messages mach", Audience.PUBLIC)).isEmpty();
    assertThat(suggested("mach", Audience.PUBLIC))
        .containsExactlyInAnyOrder(
            "answering: The answering machine",
            "machine: Coffee machine",
            "voicemail: Answering machine?");
  }

  @Test
  void anArticleIsSuggestedOnce() {
    shelf("mailbox full");
    assertThat(suggested("mail", Audience.PUBLIC)).containsExactly("voicemail: Set up the mailbox");
  }

  @Test
  void questionsAreSeenByThoseWhoSeeTheArticle() {
    library
        .asked("rates", "Rates", "For us.", Visibility.STAFF, "secret wholesale price")
        .with("price", "en", "Price list", "All of them.")
        .filled();
    assertThat(suggested("whole", Audience.PUBLIC)).isEmpty();
    assertThat(suggested("whole", Audience.STAFF)).containsExactly("rates: secret wholesale price");
    assertThat(library.find("secret wholesale price", "en")).containsExactly("price");
    assertThat(library.find("secret wholesale price", "en", Audience.STAFF))
        .first()
        .isEqualTo("rates");
  }
}
