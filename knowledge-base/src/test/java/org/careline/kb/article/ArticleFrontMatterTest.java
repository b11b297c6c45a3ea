package org.careline.kb.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.careline.db.outcome.Invalid;
import org.junit.jupiter.api.Test;

class ArticleFrontMatterTest {

  private static ImportedArticle parse(String path, String content) {
    return ArticleFrontMatter.parse(path, content, "en");
  }

  @Test
  void frontMatterSaysEverything() {
    ImportedArticle article =
        parse(
            "x.md",
            """
            ---
            title: "Reset: your phone"
            slug: reset-phone
            locale: pt-BR
            category: phones/desk-phones
            summary: How to reset it.
            tags: [reset, "factory"]
            products: ["Phone X1, black", Phone X2]
            visibility: customers
            status: draft
            source: elsewhere
            ---

            Hold the key.
            """);
    assertThat(article.key()).isEqualTo(new ArticleKey("reset-phone", "pt-BR"));
    assertThat(article.draft().title()).isEqualTo("Reset: your phone");
    assertThat(article.draft().category()).contains("desk-phones");
    assertThat(article.categories()).containsExactly("phones", "desk-phones");
    assertThat(article.draft().tags()).isEqualTo(List.of("reset", "factory"));
    assertThat(article.draft().products()).containsExactly("Phone X1, black", "Phone X2");
    assertThat(article.draft().visibility()).isEqualTo(Visibility.CUSTOMERS);
    assertThat(article.draft().body()).isEqualTo("Hold the key.\n");
    assertThat(article.status()).isEqualTo(ArticleStatus.DRAFT);
  }

  @Test
  void withoutFrontMatterThePathAndTheFirstHeadingTell() {
    ImportedArticle article =
        parse("de/Telefone/Größe ändern.md", "# Größe *ändern*\n\nSo geht es.");
    assertThat(article.key()).isEqualTo(new ArticleKey("grosse-andern", "de"));
    assertThat(article.draft().title()).isEqualTo("Größe ändern");
    assertThat(article.categories()).containsExactly("telefone");
    assertThat(article.draft().body()).isEqualTo("So geht es.\n");
    assertThat(article.status()).isEqualTo(ArticleStatus.PUBLISHED);
    assertThat(article.draft().visibility()).isEqualTo(Visibility.PUBLIC);
  }

  @Test
  void aFileNameMayCarryTheLocale() {
    assertThat(parse("phones/reset.de.md", "# R\n\nx").key())
        .isEqualTo(new ArticleKey("reset", "de"));
  }

  @Test
  void anIndexFileIsNamedAfterItsFolder() {
    assertThat(parse("phones/reset/README.md", "# R\n\nx").key().slug()).isEqualTo("reset");
  }

  @Test
  void aHeadingThatDiffersFromTheTitleStays() {
    ImportedArticle article = parse("a.md", "---\ntitle: A\n---\n# B\n\nx");
    assertThat(article.draft().title()).isEqualTo("A");
    assertThat(article.draft().body()).startsWith("# B");
  }

  @Test
  void aRuleInTheTextIsNoFrontMatter() {
    assertThat(parse("a.md", "# A\n\n---\n\nx: y\n\n---\n").draft().title()).isEqualTo("A");
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkDoNotMatter() {
    assertThat(parse("a.md", "\uFEFF---\r\ntitle: A\r\n---\r\nText\r\n").draft().title())
        .isEqualTo("A");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    Invalid refusal =
        catchThrowableOfType(
            Invalid.class,
            () ->
                parse("###.md", "---\nvisibility: nobody\nstatus: maybe\nlocale: '!'\n---\ntext"));
    assertThat(refusal.violations())
        .extracting("key")
        .containsExactlyInAnyOrder(
            "import.title.missing",
            "import.slug.missing",
            "import.visibility.unknown",
            "import.status.unknown",
            "locale.form");
  }

  @Test
  void brokenYamlIsARefusal() {
    Invalid refusal =
        catchThrowableOfType(Invalid.class, () -> parse("a.md", "---\ntitle: [a\n---\n# A"));
    assertThat(refusal.violations()).extracting("key").containsExactly("import.frontmatter.broken");
  }

  @Test
  void yamlTagsBuildNoObjects() {
    Invalid refusal =
        catchThrowableOfType(
            Invalid.class,
            () -> parse("a.md", "---\ntitle: !!javax.script.ScriptEngineManager []\n---\n# A"));
    assertThat(refusal).isNotNull();
  }
}
