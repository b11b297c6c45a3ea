package org.careline.kb.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Page;
import org.careline.db.outcome.Stale;
import org.careline.kb.testing.KbDatabase;
import org.careline.kb.testing.MemoryBlobs;
import org.careline.kb.testing.RecordedLog;
import org.junit.jupiter.api.Test;

class ArticlesIT {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456Z");
  private static final OptionalLong ANY = OptionalLong.empty();
  private static final Readership CUSTOMER = (visibility, readers) -> true;
  private static final Readership ANYBODY =
      (visibility, readers) -> visibility == Visibility.PUBLIC;
  private static final String KIM = "agent:kim";

  private final KbDatabase database = KbDatabase.get();
  private final RecordedLog log = new RecordedLog();
  private final MemoryBlobs blobs = new MemoryBlobs(this::blobRow);
  private final Desk desk = new Desk(database.entities(), log, blobs);
  private final String name = "x" + UUID.randomUUID();
  private final ArticleKey key = new ArticleKey(name, "en");

  private static ArticleDraft draft(String title, Optional<String> category) {
    return new ArticleDraft(
        title, "Kurz: ä€😀", "Body", category, List.of("a", "b"), Visibility.CUSTOMERS);
  }

  private Saved put(ArticleKey article, String title, OptionalLong expected) {
    return database.in(
        () -> desk.articles.put(article, draft(title, Optional.empty()), expected, KIM, NOW));
  }

  private long blobRow() {
    try (Connection connection = database.dataSource().getConnection();
        Statement insert = connection.createStatement()) {
      insert.executeUpdate(
          "insert into blob_object (size, created_at) values (1, utc_timestamp(6))",
          Statement.RETURN_GENERATED_KEYS);
      try (ResultSet id = insert.getGeneratedKeys()) {
        id.next();
        return id.getLong(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anArticleIsStoredAsWritten() {
    Saved saved = put(key, "Title", ANY);
    ArticleView read = database.in(() -> desk.articles.get(key));
    assertThat(saved.created()).isTrue();
    assertThat(read).isEqualTo(saved.article());
    assertThat(read.summary()).isEqualTo("Kurz: ä€😀");
    assertThat(read.tags()).containsExactly("a", "b");
    assertThat(read.createdAt()).isEqualTo(NOW);
    assertThat(log.about("article:" + key)).containsExactly("article.created");
  }

  @Test
  void productsStayWithEveryVersion() {
    ArticleDraft with =
        new ArticleDraft(
            "One",
            "",
            "Body",
            Optional.empty(),
            List.of(),
            List.of("Phone X1, black", "Café 2"),
            Visibility.PUBLIC,
            List.of());
    database.in(() -> desk.articles.put(key, with, ANY, KIM, NOW));
    long first = database.in(() -> desk.articles.get(key)).contentVersion();
    assertThat(put(key, "Two", ANY).article().products()).isEmpty();
    Saved restored = database.in(() -> desk.articles.restore(key, first, ANY, KIM, NOW));
    assertThat(restored.article().products()).containsExactly("Phone X1, black", "Café 2");
    assertThat(database.in(() -> desk.versions.get(key, first)).content()).isEqualTo(with);
  }

  @Test
  void nobodyOverwritesWhatHeHasNotSeen() {
    long seen = put(key, "One", ANY).article().version();
    put(key, "Two", OptionalLong.of(seen));
    assertThatThrownBy(() -> put(key, "Three", OptionalLong.of(seen))).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> put(key, "Three", OptionalLong.of(Articles.MUST_NOT_EXIST)))
        .isInstanceOf(Stale.class);
    assertThat(database.in(() -> desk.articles.get(key)).title()).isEqualTo("Two");
  }

  @Test
  void theSameContentAgainIsNoChange() {
    long version = put(key, "One", ANY).article().version();
    Saved again = put(key, "One", ANY);
    assertThat(again.effect()).isEqualTo(Saved.Effect.UNCHANGED);
    assertThat(again.article().version()).isEqualTo(version);
    assertThat(log.about("article:" + key)).containsExactly("article.created");
  }

  @Test
  void anArticleThatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> database.in(() -> desk.articles.get(key)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> put(key, "x", OptionalLong.of(3))).isInstanceOf(Stale.class);
  }

  @Test
  void translationsKnowEachOther() {
    put(key, "One", ANY);
    put(new ArticleKey(name, "de"), "Eins", ANY);
    assertThat(database.in(() -> desk.articles.get(key)).translations()).containsExactly("de");
  }

  @Test
  void publishingIsToldInOrder() {
    put(key, "One", ANY);
    database.run(() -> desk.publishing.publish(key, ANY, KIM, NOW));
    database.run(() -> desk.publishing.publish(key, ANY, KIM, NOW));
    database.run(() -> desk.publishing.archive(key, ANY, KIM, NOW));
    assertThatThrownBy(() -> database.in(() -> desk.publishing.publish(key, ANY, KIM, NOW)))
        .isInstanceOf(Conflict.class);
    assertThat(log.about("article:" + key))
        .containsExactly("article.created", "article.published", "article.archived");
  }

  @Test
  void onlyPublishedArticlesAreReadForTheIndex() {
    ArticleKey german = new ArticleKey(name, "de");
    put(key, "One", ANY);
    put(german, "Eins", ANY);
    database.run(() -> desk.publishing.publish(german, ANY, KIM, NOW));
    assertThat(database.in(() -> desk.published.load(List.of(key, german))))
        .extracting(PublishedContent::key)
        .containsExactly(german);
  }

  @Test
  void aListIsReadPageByPageNewestFirst() {
    String shelf = category(Optional.empty());
    for (int i = 0; i < 7; i++) {
      Instant later = NOW.plusSeconds(i / 2);
      ArticleKey each = new ArticleKey(name + "-" + i, "en");
      database.run(
          () ->
              desk.articles.put(each, draft("Title " + each, Optional.of(shelf)), ANY, KIM, later));
    }
    ArticleFilter filter =
        new ArticleFilter(
            Optional.of("en"),
            Optional.of(shelf),
            Optional.of(ArticleStatus.DRAFT),
            Optional.of(Visibility.CUSTOMERS),
            Optional.of("title"));
    List<String> slugs = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Optional<String> from = cursor;
      Page<ArticleSummary> page = database.in(() -> desk.articles.list(filter, 3, from));
      page.items().forEach(row -> slugs.add(row.slug().substring(name.length() + 1)));
      cursor = page.next();
    } while (cursor.isPresent());
    assertThat(slugs).containsExactly("6", "5", "4", "3", "2", "1", "0");
  }

  @Test
  void categoriesNestAndAreNoCircle() {
    String outer = category(Optional.empty());
    String inner = category(Optional.of(outer));
    assertThatThrownBy(() -> put(outer, Optional.of(inner))).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> database.run(() -> desk.categories.delete(outer, ANY, KIM, NOW)))
        .isInstanceOf(Conflict.class);
    assertThat(database.in(() -> desk.categories.list()))
        .extracting(CategoryView::slug)
        .containsSubsequence(outer, inner);
    database.run(() -> desk.categories.delete(inner, ANY, KIM, NOW));
    assertThatThrownBy(() -> database.in(() -> desk.categories.get(inner)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aCategoryIsCalledInThePortalsFirstLanguageWhereItHasNoNameInAnother() {
    Map<String, CategoryText> texts =
        Map.of(
            "de", new CategoryText("Telefone", ""),
            "en-GB", new CategoryText("Phones", ""),
            "fr", new CategoryText("Téléphones", ""));
    CategoryDraft draft = new CategoryDraft(Optional.empty(), 0, texts);
    database.run(() -> desk.categories.put(name, draft, ANY, KIM, NOW));
    assertThat(List.of("de-AT", "fr", "en", "nl"))
        .map(locale -> database.in(() -> desk.categories.names(locale)).get(name))
        .containsExactly("Telefone", "Téléphones", "Phones", "Phones");
  }

  @Test
  void anArticleNeedsACategoryThatExists() {
    assertThatThrownBy(
            () ->
                database.in(
                    () ->
                        desk.articles.put(key, draft("T", Optional.of("nowhere")), ANY, KIM, NOW)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void anImportCanBeRepeated() {
    ImportedArticle imported =
        ArticleFrontMatter.parse(
            "top-" + name + "/sub-" + name + "/" + name + ".md", "# Title\n\nText", "en");
    Saved first = database.in(() -> desk.articles.take(imported, KIM, NOW));
    Saved second = database.in(() -> desk.articles.take(imported, KIM, NOW.plusSeconds(9)));
    assertThat(first.effect()).isEqualTo(Saved.Effect.CREATED);
    assertThat(first.article().status()).isEqualTo(ArticleStatus.PUBLISHED);
    assertThat(second.effect()).isEqualTo(Saved.Effect.UNCHANGED);
    assertThat(second.article()).isEqualTo(first.article());
    assertThat(database.in(() -> desk.categories.get("sub-" + name)).parent())
        .contains("top-" + name);
  }

  @Test
  void filesComeAndGoWithTheirArticle() throws IOException {
    put(key, "One", ANY);
    byte[] png = "png".getBytes(StandardCharsets.UTF_8);
    ArticleFile file =
        database.in(
            () ->
                desk.files.put(
                    key, "back.png", "image/png", new ByteArrayInputStream(png), KIM, NOW));
    assertThat(file.url()).isEqualTo("/help/en/" + name + "/files/back.png");
    assertThat(file.size()).isEqualTo(3);
    assertThat(database.in(() -> desk.files.openPublished(key, "back.png", CUSTOMER))).isEmpty();
    database.run(() -> desk.publishing.publish(key, ANY, KIM, NOW));
    assertThat(database.in(() -> desk.files.openPublished(key, "back.png", ANYBODY))).isEmpty();
    try (var content =
        database
            .in(() -> desk.files.openPublished(key, "back.png", CUSTOMER))
            .orElseThrow()
            .stream()) {
      assertThat(content.readAllBytes()).isEqualTo(png);
    }
    database.run(() -> desk.articles.delete(key, ANY, KIM, NOW));
    assertThat(blobs.count()).isZero();
  }

  @Test
  void aFileNameIsNoPath() {
    put(key, "One", ANY);
    assertThatThrownBy(
            () ->
                database.in(
                    () ->
                        desk.files.put(
                            key,
                            "../x.png",
                            "image/png",
                            new ByteArrayInputStream(new byte[1]),
                            KIM,
                            NOW)))
        .isInstanceOf(Invalid.class);
  }

  private String category(Optional<String> parent) {
    return put("c" + UUID.randomUUID(), parent);
  }

  private String put(String slug, Optional<String> parent) {
    Map<String, CategoryText> texts = Map.of("en", new CategoryText("Phones", ""));
    return database
        .in(() -> desk.categories.put(slug, new CategoryDraft(parent, 1, texts), ANY, KIM, NOW))
        .slug();
  }
}
