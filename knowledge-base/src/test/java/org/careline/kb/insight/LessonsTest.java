package org.careline.kb.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.question.Evidence;
import org.junit.jupiter.api.Test;

class LessonsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final ArticleKey ONE = new ArticleKey("one", "en");
  private static final ArticleKey TWO = new ArticleKey("two", "en");
  private static final Map<ArticleKey, Lessons.Subject> SUBJECTS =
      Map.of(ONE, new Lessons.Subject(1, "First things"), TWO, new Lessons.Subject(2, "Second"));

  private static Step search(String text) {
    return search(text, "en");
  }

  private static Step search(String text, String locale) {
    return Step.searched(new SearchedFor(text, locale, Optional.empty(), 0, false, List.of()), NOW);
  }

  private static Step open(ArticleKey article) {
    return Step.opened(article, NOW);
  }

  private static Step vote(ArticleKey article, boolean helpful) {
    return Step.voted(article, helpful, NOW);
  }

  private static List<String> lessons(Step... steps) {
    VisitPath path = new VisitPath(1, "v", "n", List.of(steps));
    return Lessons.of(List.of(path), key -> Optional.ofNullable(SUBJECTS.get(key))).stream()
        .map(LessonsTest::told)
        .toList();
  }

  private static String told(Evidence evidence) {
    return evidence.asked() + " " + evidence.articleId() + " " + evidence.kind();
  }

  @Test
  void whatSolvedItIsWhatWasAsked() {
    assertThat(lessons(search("a b"), open(ONE), vote(ONE, true))).containsExactly("a b 1 SOLVED");
    assertThat(lessons(search("a b"), search("A, B?"), search("c"), open(ONE), vote(ONE, true)))
        .containsExactly("A, B? 1 SOLVED", "c 1 SOLVED");
  }

  @Test
  void whoReadsLastHasPerhapsFoundIt() {
    assertThat(lessons(search("a"), open(ONE), open(TWO))).containsExactly("a 2 LEFT");
    assertThat(lessons(search("a"), open(ONE), search("b"))).isEmpty();
  }

  @Test
  void aNoAndATicketSpeakAgainstIt() {
    assertThat(lessons(search("a"), open(ONE), vote(ONE, false))).containsExactly("a 1 FAILED");
    assertThat(lessons(search("a"), open(ONE), vote(ONE, true), Step.form(NOW), Step.ticket(NOW)))
        .containsExactly("a 1 FAILED");
    assertThat(lessons(Step.ticket(NOW), search("a"), open(ONE), vote(ONE, true)))
        .containsExactly("a 1 SOLVED");
  }

  @Test
  void whatWasSolvedBeforeIsAnotherMatter() {
    assertThat(
            lessons(
                search("a"), open(ONE), vote(ONE, true), search("b"), open(TWO), vote(TWO, true)))
        .containsExactly("a 1 SOLVED", "b 2 SOLVED");
  }

  @Test
  void onlyQuestionsInTheLanguageOfTheArticleThatAreNotItsTitle() {
    assertThat(lessons(search("a", "de"), open(ONE), vote(ONE, true))).isEmpty();
    assertThat(lessons(search("a", "en-GB"), open(ONE), vote(ONE, true)))
        .containsExactly("a 1 SOLVED");
    assertThat(lessons(search("first THINGS"), open(ONE), vote(ONE, true))).isEmpty();
  }

  @Test
  void nothingIsLearnedForAnArticleThatIsGone() {
    ArticleKey gone = new ArticleKey("gone", "en");
    assertThat(lessons(search("a"), open(gone), vote(gone, true))).isEmpty();
  }
}
