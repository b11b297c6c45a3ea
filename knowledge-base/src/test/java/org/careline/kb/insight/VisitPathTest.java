package org.careline.kb.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.careline.kb.article.ArticleKey;
import org.junit.jupiter.api.Test;

class VisitPathTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final ArticleKey ONE = new ArticleKey("one", "en");
  private static final ArticleKey TWO = new ArticleKey("two", "en");

  private static Step search(String text, ArticleKey... found) {
    return Step.searched(
        new SearchedFor(text, "en", Optional.empty(), found.length, false, List.of(found)), NOW);
  }

  private static Step open(ArticleKey article) {
    return Step.opened(article, NOW);
  }

  private static Step vote(ArticleKey article, boolean helpful) {
    return Step.voted(article, helpful, NOW);
  }

  private static VisitPath path(Step... steps) {
    return new VisitPath(1, "v", "n", List.of(steps));
  }

  private static Outcome outcome(Step... steps) {
    return path(steps).outcome();
  }

  @Test
  void theLastVoteTellsWhetherItWasSolved() {
    assertThat(outcome(search("a", ONE), open(ONE), vote(ONE, true))).isEqualTo(Outcome.SOLVED);
    assertThat(outcome(open(ONE), vote(ONE, true), open(TWO))).isEqualTo(Outcome.SOLVED);
    assertThat(outcome(open(ONE), vote(ONE, false), open(TWO), vote(TWO, true)))
        .isEqualTo(Outcome.SOLVED);
    assertThat(outcome(open(ONE), vote(ONE, true), vote(ONE, false))).isEqualTo(Outcome.ABANDONED);
  }

  @Test
  void whoReadsLastHasLeft() {
    assertThat(outcome(search("a", ONE), open(ONE))).isEqualTo(Outcome.LEFT);
    assertThat(outcome(open(ONE), vote(ONE, false), open(TWO))).isEqualTo(Outcome.LEFT);
    assertThat(outcome(open(ONE), Step.form(NOW), open(TWO))).isEqualTo(Outcome.LEFT);
  }

  @Test
  void whoFindsNothingHasAbandonedIt() {
    assertThat(outcome(search("a"))).isEqualTo(Outcome.ABANDONED);
    assertThat(outcome(search("a", ONE), open(ONE), search("b"))).isEqualTo(Outcome.ABANDONED);
    assertThat(outcome(search("a", ONE), open(ONE), Step.form(NOW))).isEqualTo(Outcome.ABANDONED);
    assertThat(outcome(open(ONE), vote(ONE, false))).isEqualTo(Outcome.ABANDONED);
  }

  @Test
  void aTicketIsATicketWhateverWasSaidBefore() {
    assertThat(outcome(open(ONE), vote(ONE, true), Step.form(NOW), Step.ticket(NOW)))
        .isEqualTo(Outcome.TICKET);
    assertThat(outcome(search("a"), Step.form(NOW), Step.ticket(NOW), open(ONE)))
        .isEqualTo(Outcome.TICKET);
  }

  @Test
  void whoDoesNotLookStandsBeside() {
    assertThat(outcome(Step.form(NOW), Step.ticket(NOW))).isEqualTo(Outcome.DIRECT);
    assertThat(outcome(Step.form(NOW))).isEqualTo(Outcome.DIRECT);
  }

  @Test
  void anArticleComesFromTheLastSearchThatHadIt() {
    VisitPath path = path(search("a", ONE, TWO), search("b", ONE), open(TWO));
    VisitPath.Origin origin = path.origin(path.steps().get(2)).orElseThrow();
    assertThat(origin.search().text()).isEqualTo("a");
    assertThat(origin.place()).isEqualTo(OptionalInt.of(2));
    VisitPath browsed = path(search("a"), search("b"), open(TWO));
    assertThat(browsed.origin(browsed.steps().get(2)).orElseThrow().search().text()).isEqualTo("b");
    VisitPath linked = path(open(TWO));
    assertThat(linked.origin(linked.steps().get(0))).isEmpty();
  }

  @Test
  void whatIsAskedTwiceIsOneQuestion() {
    assertThat(path(search("Red light"), search("red LIGHT?", ONE), search("!")).queries())
        .containsExactly(Map.entry(new VisitPath.Query("en", "red light"), true));
  }

  @Test
  void questionsBelongToWhatWasReadAfterThem() {
    VisitPath path =
        path(search("a"), search("b"), open(ONE), search("c"), open(TWO), vote(TWO, true));
    assertThat(path.askedBefore(ONE)).extracting(SearchedFor::text).containsExactly("a", "b");
    assertThat(path.askedBefore(TWO)).extracting(SearchedFor::text).containsExactly("a", "b", "c");
  }
}
