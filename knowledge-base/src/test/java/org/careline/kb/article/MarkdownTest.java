package org.careline.kb.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  private static final ArticleKey KEY = new ArticleKey("reset-phone", "en");

  private static String html(String markdown) {
    return Markdown.render(markdown, KEY).html();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil.example></sCrIpT>",
        "<img src=x onerror=alert(1)>",
        "<p onclick=\"alert(1)\">x</p>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "<a href=\"java\nscript:alert(1)\">x</a>",
        "![x](javascript:alert(1))",
        "![x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "<svg><script>alert(1)</script></svg>",
        "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<iframe src=\"https://evil.example\"></iframe>",
        "<style>body{background:url(javascript:alert(1))}</style>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<form action=\"https://evil.example\"><input type=text name=password></form>",
        "<base href=\"https://evil.example/\">",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<object data=\"javascript:alert(1)\"></object>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "[x](https://ok.example \"\" onmouseover=\"alert(1))",
      })
  void nothingRuns(String attack) {
    String html = html("Before\n\n" + attack + "\n\nAfter");
    assertThat(html)
        .contains("Before")
        .doesNotContainPattern("(?i)<script|<iframe|<svg|<style|<form|<base|<meta|<object|<math")
        .doesNotContainPattern("(?i)<[^>]* on[a-z]+\\s*=")
        .doesNotContainPattern("(?i)(?:href|src|action)\\s*=\\s*[\"']?\\s*(?:javascript|data)")
        .doesNotContainPattern("(?i)type=.?text")
        .doesNotContain("style=");
  }

  @Test
  void stepsAndTabsNeedNoScript() {
    assertThat(html("::: steps\n1. Unplug\n2. Wait\n:::\n\nAfter"))
        .isEqualToIgnoringWhitespace(
            "<div class=\"steps\"><ol><li>Unplug</li><li>Wait</li></ol></div><p>After</p>");
    assertThat(html("::: tabs\n### iPhone\nOpen *Settings*.\n### Android\nOpen it.\n:::"))
        .isEqualToIgnoringWhitespace(
            "<div class=\"tabbed\"><details name=\"tabs-1\" open=\"open\"><summary>iPhone</summary>"
                + "<p>Open <em>Settings</em>.</p></details>"
                + "<details name=\"tabs-1\"><summary>Android</summary><p>Open it.</p></details></div>");
    assertThat(Markdown.render("::: tabs\n### A\nb\n:::", KEY).text()).isEqualTo("A\nb");
  }

  @Test
  void aVideoIsALinkThatSaysWhereItLeads() {
    assertThat(html("[Watch it](https://www.youtube.com/watch?v=1)"))
        .contains("<p class=\"video\"><a href=\"https://www.youtube.com/watch?v&#61;1\"")
        .contains("Watch it</a> (youtube.com)</p>")
        .doesNotContain("<img", "<iframe");
    assertThat(html("See [it](https://www.youtube.com/watch?v=1)")).doesNotContain("video\"");
    assertThat(html("[it](https://example.org/)")).doesNotContain("video");
  }

  @Test
  void imagesSayWhatTheyShow() {
    assertThat(Markdown.silentImages("![](a.png) ![The back](b.png) ![](c.png)"))
        .containsExactly("a.png", "c.png");
  }

  @Test
  void headingsGetAnchorsAndAContentsList() {
    Rendered page = Markdown.render("# Reset\n\n## Hard *reset*\n\ntext\n\n## Hard reset\n", KEY);
    assertThat(page.headings())
        .containsExactly(
            new Heading(2, "s-reset", "Reset"),
            new Heading(3, "s-hard-reset", "Hard reset"),
            new Heading(3, "s-hard-reset-1", "Hard reset"));
    assertThat(page.html()).contains("<h3 id=\"s-hard-reset\">Hard <em>reset</em></h3>");
  }

  @Test
  void pageOfTextThatBecameAHeadingIsShortened() {
    String line = "a line that was not meant as one ".repeat(5);
    Rendered page = Markdown.render(line + "\n=====\n\ntext\n\n# " + "字".repeat(150), KEY);
    assertThat(page.headings())
        .extracting(Heading::text)
        .allSatisfy(text -> assertThat(text).hasSizeBetween(90, 102).endsWith(" …"));
  }

  @Test
  void headingsStayWhereTheBodyHasNoFirstLevel() {
    assertThat(html("## One")).contains("<h2 id=\"s-one\">");
  }

  @Test
  void headingIdsCannotBeThoseOfThePage() {
    assertThat(html("<h2 id=\"main\">x</h2>")).doesNotContain("id=");
  }

  @Test
  void relativeImagesAreFilesOfTheArticle() {
    assertThat(html("![The back](./img/back.png)"))
        .contains("src=\"/help/en/reset-phone/files/back.png\"")
        .contains("alt=\"The back\"")
        .contains("loading=\"lazy\"");
  }

  @Test
  void relativeLinksAreArticlesInTheSameLanguage() {
    assertThat(html("[a](../phones/call-hold.md#steps) [b](call-hold) [c](manual.pdf) [d](#steps)"))
        .contains("href=\"/help/en/call-hold#s-steps\"")
        .contains("href=\"/help/en/call-hold\"")
        .contains("href=\"/help/en/reset-phone/files/manual.pdf\"")
        .contains("href=\"#s-steps\"");
  }

  @Test
  void tablesTaskListsStrikethroughAndAutolinksRender() {
    String html =
        html(
            "| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [x] done\n- [ ] open\n\n~~old~~ https://a.example");
    assertThat(html)
        .contains("<table>", "align=\"right\"", "<del>old</del>", "href=\"https://a.example\"")
        .contains("type=\"checkbox\"");
  }

  @Test
  void footnotesLinkBothWays() {
    assertThat(html("Text[^1].\n\n[^1]: The note."))
        .contains("href=\"#fn-1\"", "id=\"fn-1\"", "href=\"#fnref-1\"", "id=\"fnref-1\"");
  }

  @Test
  void alertsAreNamedInTheLanguageOfTheArticle() {
    String alert = "> [!WARNING]\n> Unplug it first.";
    assertThat(html(alert))
        .contains("class=\"alert alert-warning\"", "<strong>Warning</strong>", "Unplug it first.")
        .doesNotContain("[!");
    assertThat(Markdown.render(alert, new ArticleKey("x", "de")).html()).contains("Warnung");
    assertThat(Markdown.render(alert, new ArticleKey("x", "zh")).html()).contains("Warning");
  }

  @Test
  void anOrdinaryQuoteStaysAQuote() {
    assertThat(html("> quoted")).contains("<blockquote>").doesNotContain("alert");
  }

  @Test
  void plainTextIsWhatAReaderSees() {
    Rendered page =
        Markdown.render(
            "## A *b*\n\nOne `two`\n\n| x | y |\n|---|---|\n| 1 | 2 |\n<script>no</script>", KEY);
    assertThat(page.text()).contains("A b\n", "One two", "x: y").doesNotContain("<", "no script");
  }

  @Test
  void rowsOfATableReadAsLines() {
    String table =
        "|  | Basic | Plus |\n|---|---|---|\n| Price | 9 € | 19 € |\n| Calls? | All | |\n";
    assertThat(Markdown.render(table, KEY).text())
        .isEqualTo("Basic, Plus\nPrice: 9 €, 19 €\nCalls? All");
  }

  @Test
  void cellsStayApartWhateverStandsInThem() {
    String table = "|a|b|c|\n|---|---|---|\n|![lamp](r.svg) Red|x<br>y|z|\n|one<br>two|three|four|";
    assertThat(Markdown.render(table, KEY).text())
        .isEqualTo("a: b, c\nlamp Red: x\ny, z\none\ntwo: three, four");
  }

  @Test
  void aLineEndsWithoutASpace() {
    assertThat(Markdown.render("- Press these:\n  - a\n  - b", KEY).text())
        .isEqualTo("Press these:\na\nb");
  }

  @Test
  void brokenMarkupIsShownAsText() {
    assertThat(html("Action: <value\n<noscript\nMore")).contains("&lt;value", "More");
  }
}
