package org.careline.web.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.careline.kb.search.PublishedArticle;
import org.junit.jupiter.api.Test;

class FeedTest {

  private static final String ROOT = "https://help.example.com";

  @Test
  void whateverATitleSaysTheFeedIsXml() {
    String title = "</title>]]> & \"x\" <b> \u0001\uFFFE\uD83D\uDE00 ü 中";
    Parsed entry = entry(Articles.of(title, "A & B", "Text."));
    assertThat(entry.one("title").text()).isEqualTo("</title>]]> & \"x\" <b> \uD83D\uDE00 ü 中");
    assertThat(entry.one("summary").text()).isEqualTo("A & B");
    assertThat(entry.one("category").attribute("label")).isEqualTo("Calling & more");
  }

  @Test
  void addressesInTheTextNameThePortal() {
    String markdown =
        "## One\n\n[a](/help/en/b) [top](#s-one) [out](https://example.org/x)"
            + " [other](//example.org/y) ![Back](back.png)\n\n`href=\"/not/a/link\"`";
    String html = entry(Articles.of("T", "", markdown)).one("content").text();
    assertThat(html)
        .contains("href=\"" + ROOT + "/help/en/b\"")
        .contains("href=\"" + ROOT + "/help/en/dial-tone#s-one\"")
        .contains("href=\"https://example.org/x\"")
        .contains("src=\"" + ROOT + "/help/en/dial-tone/files/back.png\"")
        .doesNotContain(ROOT + "/not/a/link")
        .doesNotContain(ROOT + "//example.org");
  }

  @Test
  void feedWithoutArticlesIsAFeed() {
    Parsed feed = feed(List.of());
    assertThat(feed.one("updated").text()).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(feed.one("id").text()).isEqualTo(ROOT + "/help/en/feed.atom");
    assertThat(feed.all("entry")).isEmpty();
  }

  private static Parsed entry(PublishedArticle article) {
    return feed(List.of(article)).one("entry");
  }

  private static Parsed feed(List<PublishedArticle> articles) {
    Feed feed = new Feed("News", "en", "/", "/help/en/feed.atom", "Acme", articles);
    return Parsed.document(feed.write(ROOT));
  }
}
