package org.careline.kb.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.careline.db.event.Event;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Stale;
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

/** Somebody answers for an article, and hears what readers say. */
class OwnerIT {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final OptionalLong ANY = OptionalLong.empty();
  private static final String KIM = "agent:kim@desk.example";

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
  private final ArticleKey article = new ArticleKey("x" + UUID.randomUUID(), "en");

  private void publish(String actor) {
    ArticleDraft draft =
        new ArticleDraft("Tone", "", "B", Optional.empty(), List.of(), Visibility.PUBLIC);
    database.run(
        () -> {
          desk.articles.put(article, draft, ANY, actor, NOW);
          desk.publishing.publish(article, ANY, "agent:lead@desk.example", NOW);
        });
  }

  private void say(String comment) {
    database.run(
        () ->
            feedback.vote(
                article, "ann", Audience.PUBLIC, false, Optional.ofNullable(comment), NOW));
  }

  private Optional<String> owner() {
    return database.in(() -> desk.articles.get(article)).owner();
  }

  private void give(OptionalLong version, Optional<String> owner) {
    database.run(() -> desk.ownership.give(article, version, owner, KIM, NOW));
  }

  private List<JsonObject> told() {
    return log.after(0, 1000).stream()
        .filter(event -> event.type().equals("article.commented"))
        .map(Event::payload)
        .toList();
  }

  @Test
  void whoWritesAnArticleFirstHearsWhatReadersSay() {
    publish(KIM);
    assertThat(owner()).contains("kim@desk.example");
    say(null);
    assertThat(told()).isEmpty();
    say("Which cable?");
    say("Which cable? ");
    say(null);
    assertThat(told()).hasSize(1);
    JsonObject said = told().get(0);
    assertThat(said.getString("owner")).isEqualTo("kim@desk.example");
    assertThat(said.getString("title")).isEqualTo("Tone");
    assertThat(said.getString("comment")).isEqualTo("Which cable?");
    assertThat(said.getBoolean("helpful")).isFalse();
    assertThat(said.toString()).doesNotContain("ann");
    say("The blue one?");
    assertThat(told()).hasSize(2);
  }

  @Test
  void anArticleOfAProgramBelongsToNobodyUntilItIsGiven() {
    publish("client:importer");
    assertThat(owner()).isEmpty();
    say("Hello?");
    assertThat(told()).isEmpty();
    give(ANY, Optional.of("lee@desk.example"));
    assertThat(owner()).contains("lee@desk.example");
    say("Hello again?");
    assertThat(told().get(0).getString("owner")).isEqualTo("lee@desk.example");
    give(ANY, Optional.of("lee@desk.example"));
    give(ANY, Optional.empty());
    assertThat(owner()).isEmpty();
    assertThat(log.about("article:" + article)).containsOnlyOnce("article.commented");
    assertThat(log.about("article:" + article).stream().filter("article.given"::equals)).hasSize(2);
  }

  @Test
  void whatIsNoAddressOwnsNothingAndAStaleVersionIsRefused() {
    publish(KIM);
    assertThatThrownBy(() -> give(ANY, Optional.of("kim"))).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> give(ANY, Optional.of("kïm@desk.example")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> give(OptionalLong.of(1), Optional.of("lee@desk.example")))
        .isInstanceOf(Stale.class);
    assertThat(owner()).contains("kim@desk.example");
  }
}
