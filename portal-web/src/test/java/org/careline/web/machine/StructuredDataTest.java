package org.careline.web.machine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.careline.db.json.JsonTree;
import org.careline.kb.search.CategoryCount;
import org.careline.kb.search.PublishedArticle;
import org.junit.jupiter.api.Test;

class StructuredDataTest {

  private static final String ROOT = "https://help.example.com";
  private static final StructuredData DATA = new StructuredData(ROOT, "Acme", "/logo.svg");

  @Test
  void noTitleEndsTheElementItStandsIn() {
    String title = "</script><script>alert(\"1\")</script><!-- & \u2028";
    String text = DATA.article(Articles.of(title, "", "Text."));
    assertThat(text).doesNotContain("<", ">", "&", "\u2028");
    assertThat(node(text, "Article").getString("headline")).isEqualTo(title);
  }

  @Test
  void articleSaysWhatItIsAndWhereItStands() {
    PublishedArticle article = Articles.of("No tone", "It hums.", "![Back](a&b.png)");
    String text = DATA.article(article);
    JsonObject node = node(text, "Article");
    assertThat(node.getString("dateModified")).isEqualTo("2026-04-02T10:30:00.123Z");
    assertThat(node.getString("image")).startsWith(ROOT + "/help/en/dial-tone/files/a");
    assertThat(node.getJsonObject("publisher").getString("logo")).isEqualTo(ROOT + "/logo.svg");
    JsonArray way = node(text, "BreadcrumbList").getJsonArray("itemListElement");
    assertThat(way.getValuesAs(JsonObject.class).stream().map(each -> each.getString("item")))
        .containsExactly(ROOT + "/", ROOT + "/help/en/c/calling", ROOT + "/help/en/dial-tone");
    assertThat(text).doesNotContain("FAQPage");
  }

  @Test
  void questionsWithAnswersAreAFaq() {
    PublishedArticle article =
        Articles.of("FAQ", "", "Hello.\n\n# Who *pays*?\n\nWe [do](/x).\n\n# And when？\n\nSoon.");
    JsonArray questions = node(DATA.article(article), "FAQPage").getJsonArray("mainEntity");
    assertThat(questions).hasSize(2);
    JsonObject first = questions.getJsonObject(0);
    assertThat(first.getString("name")).isEqualTo("Who pays?");
    assertThat(first.getJsonObject("acceptedAnswer").getString("text"))
        .startsWith("<p>We <a href=\"" + ROOT + "/x\"")
        .doesNotContain("And when");
  }

  @Test
  void oneSectionThatAsksNothingMakesAnArticle() {
    assertThat(faq("# Why?\n\nSo.\n\n# Steps\n\nDo.")).isFalse();
    assertThat(faq("# Why?\n\nSo.")).isFalse();
    assertThat(faq("# Why?\n\nSo.\n\n# How?\n\n")).isFalse();
    assertThat(faq("# Why?\n\nSo.\n\n## Aside\n\nMore.\n\n# How?\n\nThus.")).isTrue();
  }

  @Test
  void categorySaysWhereItStands() {
    String text =
        DATA.category(
            new CategoryCount("a", Optional.empty(), "A</script>", "", 1, "/help/en/c/a"),
            Optional.empty());
    assertThat(text).doesNotContain("<");
    assertThat(node(text, "BreadcrumbList").getJsonArray("itemListElement")).hasSize(2);
  }

  private static boolean faq(String markdown) {
    return DATA.article(Articles.of("T", "", markdown)).contains("FAQPage");
  }

  private static JsonObject node(String text, String type) {
    return JsonTree.parse(text).getJsonArray("@graph").getValuesAs(JsonObject.class).stream()
        .filter(each -> each.getString("@type").equals(type))
        .findFirst()
        .orElseThrow();
  }
}
