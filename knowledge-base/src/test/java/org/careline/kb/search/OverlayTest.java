package org.careline.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.PublishedContent;
import org.careline.kb.article.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverlayTest {

  private Library library;

  @BeforeEach
  void fill() {
    library =
        new Library()
            .shelves("phones")
            .with("modem", "en", "Restart the modem", "Unplug it.")
            .filled()
            .with("router", "en", "Restart the router", "Press the button.")
            .with("modem", "de", "Modem neu starten", "Stecker ziehen.")
            .filled();
  }

  @AfterEach
  void close() throws IOException {
    library.close();
  }

  private static PublishedContent article(String slug, String locale, String title, String body) {
    ArticleDraft draft =
        new ArticleDraft(title, "", body, Optional.of("phones"), List.of(), Visibility.PUBLIC);
    return new PublishedContent(
        new ArticleKey(slug, locale), draft, Instant.EPOCH, Instant.EPOCH, 2);
  }

  private List<String> find(String text, PublishedContent... changed) {
    return find(text, List.of(), changed);
  }

  private List<String> find(String text, List<String> gone, PublishedContent... changed) {
    Analyzers analyzers = library.index.analyzers();
    return library.index.search(
        searcher -> {
          List<ArticleDocument> documents = new ArrayList<>();
          for (PublishedContent article : changed) {
            documents.add(ArticleDocument.of(article, 0, analyzers));
          }
          ArticleQuery query =
              new ArticleQuery(
                  text, Optional.empty(), Optional.empty(), Audience.PUBLIC, 10, Optional.empty());
          try (Overlay overlay = new Overlay(searcher, analyzers, documents, gone)) {
            return new Finder(overlay.searcher(), analyzers, Wording.NONE, query).keys();
          }
        });
  }

  @Test
  void changedArticleStandsInThePlaceOfTheOther() {
    PublishedContent other = article("modem", "en", "Cable box", "Turn it off.");
    assertThat(find("restart the", other)).containsExactly("en/router");
    assertThat(find("cable box", other)).containsExactly("en/modem");
    assertThat(find("modem", other)).as("other languages stay").containsExactly("de/modem");
  }

  @Test
  void wordsOfChangedArticlesAreSpeltToo() {
    PublishedContent fresh = article("voicemail", "en", "Set up voicemail", "Dial 1.");
    assertThat(find("voicemial", fresh)).containsExactly("en/voicemail");
    assertThat(find("ruoter", fresh)).containsExactly("en/router");
    assertThat(find("Telefonanlage", article("anlage", "de", "Die Anlage", "Telefon an.")))
        .contains("de/anlage");
  }

  @Test
  void articleThatIsGoneIsNotFound() {
    List<String> gone = List.of("en/modem");
    assertThat(find("restart the", gone)).containsExactly("en/router");
    assertThat(find("modem", gone)).as("other languages stay").containsExactly("de/modem");
    PublishedContent router = article("router", "en", "Restart the modem", "Press.");
    assertThat(find("restart modem", gone, router)).containsExactly("en/router");
    assertThat(find("restart the", List.of("en/none"))).hasSize(2);
    List<String> tried = find("restart the modem", gone);
    library.without("modem", "en");
    assertThat(find("restart the modem")).isEqualTo(tried);
  }

  @Test
  void nothingIsWritten() {
    List<String> before = library.find("restart", "en");
    assertThat(find("restart", article("modem", "en", "Gone", "Gone."))).hasSize(1);
    assertThat(library.find("restart", "en")).isEqualTo(before);
    assertThat(find("restart")).hasSize(2);
  }

  @Test
  void hitsAreThoseOfTheIndexOncePublished() {
    PublishedContent other = article("modem", "en", "Restart the box", "Unplug the modem.");
    List<String> questions = List.of("restart", "modem", "unplug box", "restrat the button");
    List<List<String>> tried = questions.stream().map(text -> find(text, other)).toList();
    library.with(other.key(), other.content()).filled();
    assertThat(questions.stream().map(this::find).toList()).isEqualTo(tried);
  }
}
