package org.careline.kb.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.Invalid;
import org.junit.jupiter.api.Test;

class ArticleTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final ArticleKey KEY = new ArticleKey("reset-phone", "en");

  private static ArticleDraft draft(String body) {
    return new ArticleDraft(
        "Reset", "", body, Optional.empty(), List.of("reset"), Visibility.PUBLIC);
  }

  private static Article article(String body) {
    return new Article(KEY, draft(body), "agent:kim", NOON);
  }

  private static ArticleView view(Article article) {
    return article.view("", List.of(), Optional.empty());
  }

  @Test
  void isBornADraft() {
    assertThat(view(article("x")).status()).isEqualTo(ArticleStatus.DRAFT);
    assertThat(view(article("x")).publishedAt()).isEmpty();
  }

  @Test
  void publishingNotesWhenAndWho() {
    Article article = article("x");
    assertThat(article.moveTo(ArticleStatus.PUBLISHED, "agent:lee", LATER)).isTrue();
    assertThat(view(article).publishedAt()).contains(LATER);
    assertThat(view(article).updatedBy()).isEqualTo("agent:lee");
  }

  @Test
  void publishingTwiceChangesNothing() {
    Article article = article("x");
    article.moveTo(ArticleStatus.PUBLISHED, "agent:lee", NOON);
    assertThat(article.moveTo(ArticleStatus.PUBLISHED, "agent:kim", LATER)).isFalse();
    assertThat(view(article).updatedAt()).isEqualTo(NOON);
  }

  @Test
  void anEmptyArticleCannotBePublished() {
    Article article = article(" \n");
    assertThatThrownBy(() -> article.moveTo(ArticleStatus.PUBLISHED, "agent:kim", LATER))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void whatReadersSeeStaysWhileSomebodyWrites() {
    Article article = article("x");
    article.moveTo(ArticleStatus.PUBLISHED, "agent:kim", NOON);
    assertThat(article.rewrite(draft("y"), "agent:lee", LATER)).isTrue();
    assertThat(view(article).status()).isEqualTo(ArticleStatus.DRAFT);
    assertThat(view(article).live()).isTrue();
    assertThat(article.moveTo(ArticleStatus.DRAFT, "agent:kim", LATER)).isTrue();
    assertThat(view(article).live()).isFalse();
  }

  @Test
  void aReviewIsAskedForAndAnswered() {
    Article article = article("x");
    assertThat(article.askForReview("Please look", "agent:kim", NOON)).isTrue();
    assertThat(view(article).review().orElseThrow().note()).contains("Please look");
    article.returnToWriter("Too long", "agent:lee", LATER);
    assertThat(view(article).status()).isEqualTo(ArticleStatus.DRAFT);
    assertThat(view(article).review().orElseThrow().note()).contains("Too long");
    assertThat(view(article).review().orElseThrow().askedAt()).isEmpty();
    assertThatThrownBy(() -> article.returnToWriter("", "agent:lee", LATER))
        .isInstanceOf(Conflict.class);
    article.moveTo(ArticleStatus.PUBLISHED, "agent:lee", LATER);
    assertThat(view(article).review()).isEmpty();
    assertThatThrownBy(() -> article.askForReview("", "agent:kim", LATER))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whatWasPlannedIsPublishedWhenItsHourHasCome() {
    Article article = article("x");
    assertThatThrownBy(() -> article.schedule(NOON, "agent:lee", NOON)).isInstanceOf(Invalid.class);
    article.schedule(LATER, "agent:lee", NOON);
    assertThat(article.publishScheduled(LATER.minusMillis(1))).isEmpty();
    assertThat(article.publishScheduled(LATER)).contains("agent:lee");
    assertThat(view(article).status()).isEqualTo(ArticleStatus.PUBLISHED);
    assertThat(view(article).publishAt()).isEmpty();
  }

  @Test
  void marksOfAConflictAreNotPublished() {
    Article article = article("<<<<<<< theirs\na\n=======\nb\n>>>>>>> yours");
    assertThatThrownBy(() -> article.moveTo(ArticleStatus.PUBLISHED, "agent:kim", LATER))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void anArchivedArticleBecomesADraftBeforeItIsPublishedAgain() {
    Article article = article("x");
    article.moveTo(ArticleStatus.ARCHIVED, "agent:kim", NOON);
    assertThatThrownBy(() -> article.moveTo(ArticleStatus.PUBLISHED, "agent:kim", LATER))
        .isInstanceOf(Conflict.class);
    assertThat(article.moveTo(ArticleStatus.DRAFT, "agent:kim", LATER)).isTrue();
    assertThat(article.moveTo(ArticleStatus.PUBLISHED, "agent:kim", LATER)).isTrue();
  }

  @Test
  void anArchivedArticleIsNotEdited() {
    Article article = article("x");
    article.moveTo(ArticleStatus.ARCHIVED, "agent:kim", NOON);
    assertThatThrownBy(() -> article.rewrite(draft("y"), "agent:kim", LATER))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void theSameContentIsNoChange() {
    Article article = article("x");
    assertThat(article.rewrite(draft("x"), "agent:lee", LATER)).isFalse();
    assertThat(view(article).updatedBy()).isEqualTo("agent:kim");
    assertThat(article.rewrite(draft("y"), "agent:lee", LATER)).isTrue();
  }

  @Test
  void rulesSayAllThatIsWrong() {
    ArticleDraft wrong =
        new ArticleDraft(
            "",
            "s".repeat(501),
            "b".repeat(200_001),
            Optional.of("No Slug"),
            List.of("t".repeat(61)),
            Visibility.PUBLIC);
    assertThatThrownBy(() -> Rules.check(new ArticleKey("Bad--Slug", "english!"), wrong))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting("field")
                    .containsExactly(
                        "slug", "locale", "title", "summary", "body", "category", "tags[0]"));
  }

  @Test
  void productsAreFewSingleLines() {
    List<String> many = new ArrayList<>(List.of("p".repeat(121), "a\nb"));
    for (int i = 0; i < 19; i++) {
      many.add("Phone " + i);
    }
    ArticleDraft wrong =
        new ArticleDraft(
            "T", "", "b", Optional.empty(), List.of(), many, Visibility.PUBLIC, List.of());
    assertThatThrownBy(() -> Rules.check(KEY, wrong))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting("field")
                    .containsExactly("products", "products[0]", "products[1]"));
  }

  @Test
  void aChangeLeavesAloneWhatItDoesNotMention() {
    ArticleChange change =
        new ArticleChange(
            Optional.of("New"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(""),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    ArticleDraft before =
        new ArticleDraft("Old", "s", "b", Optional.of("c"), List.of("t"), Visibility.CUSTOMERS);
    assertThat(change.onto(before))
        .isEqualTo(
            new ArticleDraft(
                "New", "s", "b", Optional.empty(), List.of("t"), Visibility.CUSTOMERS));
  }
}
