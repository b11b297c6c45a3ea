package org.careline.kb.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.kb.testing.KbDatabase;
import org.careline.kb.testing.MemoryBlobs;
import org.careline.kb.testing.RecordedLog;
import org.junit.jupiter.api.Test;

/** Versions, plans, translations and names of articles. */
class WritingIT {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final OptionalLong ANY = OptionalLong.empty();
  private static final String KIM = "agent:kim";
  private static final String LEE = "agent:lee";

  private final KbDatabase database = KbDatabase.get();
  private final RecordedLog log = new RecordedLog();
  private final Desk desk = new Desk(database.entities(), log, new MemoryBlobs(() -> 1));
  private final String name = "x" + UUID.randomUUID();
  private final ArticleKey key = new ArticleKey(name, "en");

  private ArticleView write(ArticleKey article, String body) {
    return write(article, body, Optional.empty());
  }

  private ArticleView write(ArticleKey article, String body, Optional<String> shelf) {
    ArticleDraft draft = new ArticleDraft("Title", "", body, shelf, List.of(), Visibility.PUBLIC);
    return database.in(() -> desk.articles.put(article, draft, ANY, KIM, NOW)).article();
  }

  private void publish(ArticleKey article) {
    database.run(() -> desk.publishing.publish(article, ANY, LEE, NOW));
  }

  private ArticleView read(ArticleKey article) {
    return database.in(() -> desk.articles.get(article));
  }

  private Optional<String> seenByReaders(ArticleKey article) {
    return database.in(() -> desk.published.load(List.of(article))).stream()
        .map(found -> found.content().body())
        .findFirst();
  }

  @Test
  void everyContentIsKeptAndComesBack() {
    long first = write(key, "One").contentVersion();
    long second = write(key, "Two").contentVersion();
    publish(key);
    var versions = database.in(() -> desk.versions.list(key, 10, Optional.empty())).items();
    assertThat(versions).extracting(VersionSummary::number).containsExactly(second, first);
    assertThat(versions.get(0).publishedBy()).contains(LEE);
    assertThat(versions.get(1).publishedBy()).isEmpty();
    assertThat(database.in(() -> desk.versions.get(key, first)).content().body()).isEqualTo("One");
    ArticleView restored =
        database.in(() -> desk.articles.restore(key, first, ANY, KIM, LATER)).article();
    assertThat(restored.body()).isEqualTo("One");
    assertThat(seenByReaders(key)).contains("Two");
    var newest = database.in(() -> desk.versions.list(key, 1, Optional.empty())).items().get(0);
    assertThat(newest.restoredFrom()).contains(first);
    assertThat(database.in(() -> desk.versions.diff(key, ANY, second)).rows()).hasSize(2);
    assertThatThrownBy(() -> database.in(() -> desk.versions.get(key, 99)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void readingChangesNothing() {
    long version = write(key, "One").version();
    assertThat(read(key).version()).isEqualTo(version);
    assertThat(read(key).version()).isEqualTo(version);
  }

  @Test
  void readersSeeAnEditOnceItIsPublished() {
    write(key, "One");
    publish(key);
    assertThat(write(key, "Two").status()).isEqualTo(ArticleStatus.DRAFT);
    assertThat(seenByReaders(key)).contains("One");
    publish(key);
    assertThat(seenByReaders(key)).contains("Two");
    assertThat(log.about("article:" + key))
        .containsExactly(
            "article.created", "article.published", "article.updated", "article.published");
  }

  @Test
  void whatIsPlannedIsWhatWasWrittenThen() {
    write(key, "One");
    database.run(() -> desk.publishing.schedule(key, ANY, LATER, LEE, NOW));
    write(key, "Two");
    assertThat(database.in(() -> desk.publishing.due(LATER.minusSeconds(1)))).doesNotContain(key);
    assertThat(database.in(() -> desk.publishing.due(LATER))).contains(key);
    database.run(() -> desk.publishing.publishDue(key, LATER));
    assertThat(seenByReaders(key)).contains("One");
    assertThat(read(key).status()).isEqualTo(ArticleStatus.DRAFT);
    assertThat(database.in(() -> desk.publishing.due(LATER))).doesNotContain(key);
  }

  @Test
  void articlesDueForReviewAreListed() {
    write(key, "One");
    LocalDate day = LocalDate.of(2027, 1, 1);
    database.run(() -> desk.publishing.reviewBy(key, ANY, Optional.of(day), LEE, NOW));
    assertThat(listed(due(day))).contains(name);
    assertThat(listed(due(day.minusDays(1)))).doesNotContain(name);
  }

  @Test
  void articlesAreListedByWhoAnswersForThem() {
    write(key, "One");
    String lee = name + "@example.org";
    assertThat(listed(of(lee))).isEmpty();
    database.run(() -> desk.ownership.give(key, ANY, Optional.of(lee), KIM, NOW));
    assertThat(listed(of(lee))).containsExactly(name);
  }

  private static ArticleFilter.Extra of(String owner) {
    return new ArticleFilter.Extra(
        Optional.empty(), Optional.empty(), false, false, Optional.of(owner));
  }

  private static ArticleFilter.Extra due(LocalDate day) {
    return new ArticleFilter.Extra(
        Optional.empty(), Optional.of(day), false, false, Optional.empty());
  }

  private List<String> listed(ArticleFilter.Extra extra) {
    ArticleFilter filter =
        new ArticleFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            extra);
    return database.in(() -> desk.articles.list(filter, 200, Optional.empty())).items().stream()
        .map(ArticleSummary::slug)
        .toList();
  }

  @Test
  void aTranslationIsOutOfDateWhenReadersSeeANewSource() {
    ArticleKey german = new ArticleKey(name, "de");
    write(german, "Eins");
    write(key, "One");
    publish(key);
    assertThat(read(german).source().orElseThrow().outdated()).isFalse();
    write(key, "Two");
    assertThat(read(german).source().orElseThrow().outdated()).isFalse();
    publish(key);
    assertThat(read(german).source().orElseThrow().outdated()).isTrue();
    assertThat(read(key).source()).isEmpty();
    assertThat(
            listed(
                new ArticleFilter.Extra(
                    Optional.empty(), Optional.empty(), false, true, Optional.empty())))
        .contains(name);
    database.run(() -> desk.translations.translated(german, "en", Optional.empty(), ANY, KIM, NOW));
    assertThat(read(german).source().orElseThrow().outdated()).isFalse();
    assertThatThrownBy(
            () ->
                database.run(
                    () ->
                        desk.translations.translated(
                            german, "de", Optional.empty(), ANY, KIM, NOW)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void theOldNameLeadsToTheNewOne() {
    ArticleKey german = new ArticleKey(name, "de");
    write(key, "One");
    write(german, "Eins");
    database.run(() -> desk.renaming.article(name, "b" + name, KIM, NOW));
    database.run(() -> desk.renaming.article("b" + name, "c" + name, KIM, NOW));
    assertThat(desk.redirects.article(name)).contains("c" + name);
    assertThat(desk.redirects.article("b" + name)).contains("c" + name);
    assertThat(read(new ArticleKey("c" + name, "de")).body()).isEqualTo("Eins");
    assertThat(log.about("article:" + key)).endsWith("article.renamed");
    write(key, "Another");
    assertThat(desk.redirects.article(name)).isEmpty();
    assertThatThrownBy(() -> database.run(() -> desk.renaming.article(name, "c" + name, KIM, NOW)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aCategoryMovesWithAllThatStandsInIt() {
    category(name, Optional.empty());
    category("in" + name, Optional.of(name));
    write(key, "One", Optional.of(name));
    publish(key);
    database.run(() -> desk.renaming.category(name, "b" + name, KIM, NOW));
    assertThat(read(key).category()).contains("b" + name);
    assertThat(database.in(() -> desk.published.load(List.of(key))).get(0).content().category())
        .contains("b" + name);
    assertThat(database.in(() -> desk.categories.get("in" + name)).parent()).contains("b" + name);
    assertThat(desk.redirects.category(name)).contains("b" + name);
    category("other" + name, Optional.empty());
    database.run(() -> desk.renaming.merge("b" + name, "other" + name, KIM, NOW));
    assertThat(desk.redirects.category(name)).contains("other" + name);
    assertThatThrownBy(
            () -> database.run(() -> desk.renaming.merge("other" + name, "in" + name, KIM, NOW)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void sharedTextsStandWhereTheyAreNamed() {
    String product = "p" + name;
    String nat = "n" + name;
    String note = "s" + name;
    snippet(product, "variable", "", "Fernwire <One>");
    snippet(nat, "term", "NAT", "Network address \"translation\"");
    snippet(note, "snippet", "", "Restart {{" + product + "}}.");
    write(key, "{{" + note + "}} Mind {{" + nat + "|the NAT}}. {{unknown}}");
    publish(key);
    String body = seenByReaders(key).orElseThrow();
    assertThat(body)
        .startsWith("Restart Fernwire <One>. Mind <abbr title=")
        .contains(">the NAT</abbr>. {{unknown}}")
        .contains("## Words used here", "<dt>NAT</dt>");
    assertThat(read(key).html()).contains("<abbr", "the NAT</abbr>", "<dl class=\"terms\">");
    int told = log.about("article:" + key).size();
    snippet(product, "variable", "", "Two");
    assertThat(log.about("article:" + key)).hasSize(told + 1);
    assertThat(seenByReaders(key).orElseThrow()).startsWith("Restart Two.");
    assertThatThrownBy(() -> snippet("x" + name, "term", "", "No title"))
        .isInstanceOf(Invalid.class);
  }

  private void snippet(String called, String kind, String title, String text) {
    database.run(() -> desk.snippets.put(called, "en", kind, title, text, ANY, KIM, NOW));
  }

  private void category(String slug, Optional<String> parent) {
    Map<String, CategoryText> texts = Map.of("en", new CategoryText("Phones", ""));
    database.run(
        () -> desk.categories.put(slug, new CategoryDraft(parent, 1, texts), ANY, KIM, NOW));
  }
}
