package org.careline.desk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

  @Test
  void linesStayLines() {
    assertThat(Markup.html("one\ntwo\n\nthree")).isEqualTo("<p>one<br />\ntwo</p>\n<p>three</p>");
  }

  @Test
  void emphasisListsAndCodeAreRendered() {
    assertThat(Markup.html("**now**\n\n- a\n- b\n\n```\nsip show peers\n```"))
        .contains("<strong>now</strong>", "<li>a</li>", "<pre><code>sip show peers");
  }

  @Test
  void addressesBecomeLinksThatVouchForNothing() {
    assertThat(Markup.html("see https://x.example/a?b=1&c=2"))
        .contains("href=\"https://x.example/a?b&#61;1&amp;c&#61;2\"")
        .contains("nofollow", "noopener", "ugc");
  }

  @Test
  void htmlShowsAsTheTextItIs() {
    assertThat(Markup.html("<b>bold</b> and 1 < 2"))
        .contains("&lt;b&gt;bold&lt;/b&gt; and 1 &lt; 2");
  }

  @Test
  void headingsGoBelowThoseOfThePage() {
    assertThat(Markup.html("# Big")).isEqualTo("<h4>Big</h4>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&colon;alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](https://evil.example/pixel.png)",
        "<img src=x onerror=alert(1)>",
        "<https://x.example/\" onmouseover=\"alert(1)>",
        "```\n</code></pre><script>alert(1)</script>\n```"
      })
  void nothingRuns(String attack) {
    assertThat(Markup.html(attack).replaceAll("&[a-z#0-9]+;", "?"))
        .doesNotContainPattern("(?i)<(script|img|svg|iframe)")
        .doesNotContainPattern("(?i)<[^>]*(javascript:|data:|\\son[a-z]+=)");
  }
}
