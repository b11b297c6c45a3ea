package org.careline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.careline.kb.article.ArticleStatus;
import org.careline.kb.article.ImportedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleSourcesTest {

  @TempDir Path folder;

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<ArticleSource.Found> found() throws IOException {
    List<ArticleSource> sources = ArticleSources.in(folder, "en");
    List<ArticleSource.Found> found = new java.util.ArrayList<>();
    for (ArticleSource source : sources) {
      found.add(source.reading().read());
    }
    return found;
  }

  @Test
  void markdownBringsTheFilesItMentions() throws IOException {
    write("phones/reset.md", "# Reset\n\n![The back](images/back.png) [x](other.md)\n");
    write("phones/other.md", "# Other\n\nText\n");
    Path back = write("phones/images/back.png", "png");
    Path manual = write("phones/reset.files/manual.html", "<p>Not an article</p>");
    List<ArticleSource.Found> found = found();
    assertThat(found).hasSize(2);
    assertThat(found.get(1).files())
        .containsOnly(
            java.util.Map.entry("back.png", back), java.util.Map.entry("manual.html", manual));
  }

  @Test
  void htmlBecomesMarkdown() throws IOException {
    write(
        "reset.html",
        "<html lang='en-us'><head><title>Help</title><meta name=description content='How to'>"
            + "</head><body><nav>Menu</nav><main><h1>Reset your phone</h1><h2>First</h2>"
            + "<p>Hold the <b>mute</b> key.</p><ol><li>One</li><li>Two</li></ol>"
            + "<table><tr><th>A</th></tr><tr><td>1</td></tr></table>"
            + "<img src='https://other.example/a-b.png'><script>alert(1)</script></main></body>");
    ImportedArticle article = found().get(0).article();
    assertThat(article.key().slug()).isEqualTo("reset");
    assertThat(article.draft().title()).isEqualTo("Reset your phone");
    assertThat(article.draft().summary()).isEqualTo("How to");
    assertThat(article.draft().body())
        .contains("## First", "**mute**", "1. One", "| A |")
        .contains("[a b](https://other.example/a-b.png)")
        .doesNotContain("Menu", "alert", "![", "<");
  }

  @Test
  void zendeskArticlesKeepTheirLinksAndShelves() throws IOException {
    write(
        "help.json",
        """
        {"categories": [{"id": 1, "name": "Phones"}],
         "sections": [{"id": 2, "name": "Desk phones", "category_id": 1}],
         "articles": [
          {"id": 10, "title": "Reset it", "locale": "en-us", "section_id": 2, "draft": false,
           "label_names": ["reset"],
           "body": "<p>See <a href=\\"https://x.zendesk.com/hc/en-us/articles/11-Wait-here\\">this</a>.</p>"},
          {"id": 11, "title": "Wait here!", "locale": "pt-br", "draft": true, "body": "<p>Um</p>"}]}
        """);
    List<ArticleSource.Found> found = found();
    ImportedArticle first = found.get(0).article();
    assertThat(first.key().toString()).isEqualTo("reset-it/en");
    assertThat(first.categories()).containsExactly("phones", "desk-phones");
    assertThat(first.draft().tags()).containsExactly("reset");
    assertThat(first.draft().body()).isEqualTo("See [this](wait-here).\n");
    ImportedArticle second = found.get(1).article();
    assertThat(second.key().locale()).isEqualTo("pt-BR");
    assertThat(second.status()).isEqualTo(ArticleStatus.DRAFT);
  }

  @Test
  void everyRowOfQuestionsIsAnArticle() throws IOException {
    write(
        "faq.csv",
        """
        Category,Question,Answer
        Billing,"Where is it, my invoice?","In your account.
        Look there."
        Billing,How much?,<p>A <b>lot</b></p>
        """);
    List<ArticleSource.Found> found = found();
    ImportedArticle first = found.get(0).article();
    assertThat(first.draft().title()).isEqualTo("Where is it, my invoice?");
    assertThat(first.key().slug()).isEqualTo("where-is-it-my-invoice");
    assertThat(first.draft().body()).isEqualTo("In your account.\nLook there.\n");
    assertThat(first.categories()).containsExactly("billing");
    assertThat(found.get(1).article().draft().body()).isEqualTo("A **lot**\n");
  }
}
