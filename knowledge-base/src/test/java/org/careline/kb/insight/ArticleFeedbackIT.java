package org.careline.kb.insight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.persistence.Database;
import org.careline.db.secret.ServerSecret;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.Desk;
import org.careline.kb.article.Visibility;
import org.careline.kb.search.Audience;
import org.careline.kb.testing.KbDatabase;
import org.careline.kb.testing.MemoryBlobs;
import org.careline.kb.testing.RecordedLog;
import org.junit.jupiter.api.Test;

class ArticleFeedbackIT {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final OptionalLong ANY = OptionalLong.empty();

  private final KbDatabase database = KbDatabase.get();
  private final RecordedLog log = new RecordedLog();
  private final Desk desk = new Desk(database.entities(), log, new MemoryBlobs(() -> 1));
  private final ArticleFeedback feedback =
      new ArticleFeedback(
          database.entities(),
          log,
          desk.published,
          new Salts(new Database(database.connections())),
          new ServerSecret(new Database(database.connections()), Optional.empty()));
  private final Popularity popularity = new Popularity(database.entities());
  private final ViewCounts views = new ViewCounts(new Database(database.connections()));
  private final ArticleKey article = new ArticleKey("x" + UUID.randomUUID(), "en");

  private void publish(Visibility visibility) {
    ArticleDraft draft = new ArticleDraft("T", "", "B", Optional.empty(), List.of(), visibility);
    database.run(
        () -> {
          desk.articles.put(article, draft, ANY, "agent:kim", NOW);
          desk.publishing.publish(article, ANY, "agent:kim", NOW);
        });
  }

  private void vote(String visitor, boolean signedIn, boolean helpful, String comment) {
    database.run(
        () ->
            feedback.vote(
                article,
                visitor,
                signedIn ? Audience.CUSTOMER : Audience.PUBLIC,
                helpful,
                Optional.ofNullable(comment),
                NOW));
  }

  @Test
  void aVisitorHasOneVoteAndMayChangeIt() {
    publish(Visibility.PUBLIC);
    vote("ann", false, true, null);
    vote("ben", false, true, "Thank you");
    vote("ann", false, false, "Not for my model");
    vote("ann", false, false, null);
    assertThat(database.in(() -> feedback.count(article))).isEqualTo(new FeedbackCount(1, 1));
    assertThat(
            database
                .in(() -> feedback.comments(Optional.of(article), 10, Optional.empty()))
                .items())
        .extracting(FeedbackComment::comment)
        .containsExactlyInAnyOrder("Thank you", "Not for my model");
  }

  @Test
  void nobodyVotesForWhatHeCannotSee() {
    assertThatThrownBy(() -> vote("ann", true, true, null)).isInstanceOf(NotFound.class);
    publish(Visibility.CUSTOMERS);
    assertThatThrownBy(() -> vote("ann", false, true, null)).isInstanceOf(NotFound.class);
    vote("ann", true, true, null);
    assertThat(database.in(() -> feedback.count(article)).helpful()).isEqualTo(1);
  }

  @Test
  void aNetworkIsKnownForADayAndNeverAgain() {
    String today = visitor("192.0.2.0/24", NOW);
    assertThat(visitor("192.0.2.0/24", NOW.plusSeconds(60))).isEqualTo(today).matches("\\w{32}");
    assertThat(visitor("198.51.100.0/24", NOW)).isNotEqualTo(today);
    assertThat(visitor("192.0.2.0/24", NOW.plusSeconds(86_400))).isNotEqualTo(today);
  }

  @Test
  void nobodyTellsWhoseAKeyIsWithoutTheSecret() {
    String key = database.in(() -> feedback.visitorCalled("ann@x.example"));
    assertThat(key).matches("[0-9a-f]{64}");
    assertThat(database.in(() -> feedback.visitorCalled("ann@x.example"))).isEqualTo(key);
    assertThat(database.in(() -> feedback.visitorCalled("ben@x.example"))).isNotEqualTo(key);
    ServerSecret stronger =
        new ServerSecret(new Database(database.connections()), Optional.of("configured"));
    byte[] otherwise =
        database.in(() -> stronger.hmac("visitors", "ann@x.example".getBytes(UTF_8)));
    assertThat(HexFormat.of().formatHex(otherwise)).isNotEqualTo(key);
  }

  private String visitor(String network, Instant at) {
    return database.in(() -> feedback.visitorOf(network, at));
  }

  @Test
  void commentsHaveALimit() {
    publish(Visibility.PUBLIC);
    assertThatThrownBy(() -> vote("ann", false, true, "x".repeat(2001)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void viewsAddUpAndVotesWeighMore() {
    publish(Visibility.PUBLIC);
    ViewCounts.Viewed view = new ViewCounts.Viewed(article, LocalDate.of(2026, 11, 22));
    database.run(() -> views.add(List.of(view, view)));
    database.run(() -> views.add(List.of(view)));
    assertThat(database.in(() -> popularity.scores(NOW))).containsEntry(article, 3L);
    vote("ann", false, true, null);
    assertThat(database.in(() -> popularity.scores(NOW))).containsEntry(article, 8L);
    assertThat(database.in(() -> popularity.scores(NOW.plusSeconds(40L * 86_400))))
        .containsEntry(article, 5L);
  }
}
