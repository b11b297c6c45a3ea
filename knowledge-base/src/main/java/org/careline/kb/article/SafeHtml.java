package org.careline.kb.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/**
 * Lets through what belongs in an article and nothing that runs; reads the headings and the plain
 * text of what is left.
 */
final class SafeHtml implements HtmlStreamEventReceiver {

  private static final Pattern ID = Pattern.compile("(?:s-|fn)[\\p{L}\\p{N}_:.-]*");
  private static final Pattern CLASSES =
      Pattern.compile(
          "alert alert-[a-z]+|steps|tabbed|terms|video|footnotes|footnote-(?:ref|back|backref)|language-[\\w+#.-]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
  private static final Pattern ALIGN = Pattern.compile("(?i)left|right|center");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "hr", "div", "section", "blockquote", "pre", "code", "kbd", "samp", "var")
          .allowElements("em", "strong", "b", "i", "u", "s", "del", "ins", "mark", "small")
          .allowElements("sub", "sup", "abbr", "cite", "q", "dfn", "span", "figure", "figcaption")
          .allowElements("ul", "ol", "li", "dl", "dt", "dd", "details", "summary")
          .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "a", "img")
          .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
          .allowElements(
              (element, attributes) -> {
                // Only the box of a task list, which nobody can click.
                int type = attributes.indexOf("type");
                boolean box = type >= 0 && attributes.get(type + 1).equals("checkbox");
                return box ? element : null;
              },
              "input")
          .allowAttributes("type", "checked", "disabled")
          .onElements("input")
          .allowAttributes("id")
          .matching(ID)
          .onElements("h1", "h2", "h3", "h4", "h5", "h6", "li", "a", "sup")
          .allowAttributes("class")
          .matching(CLASSES)
          .onElements("blockquote", "section", "sup", "a", "code", "div", "p", "dl")
          .allowAttributes("name")
          .matching(Pattern.compile("tabs-[0-9]+"))
          .onElements("details")
          .allowAttributes("open")
          .matching(Pattern.compile("open"))
          .onElements("details")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src")
          .onElements("img")
          .allowAttributes("alt", "title")
          .onElements("img", "a", "abbr")
          .allowAttributes("loading")
          .matching(Pattern.compile("lazy"))
          .onElements("img")
          .allowAttributes("width", "height")
          .matching(NUMBER)
          .onElements("img")
          .allowAttributes("start")
          .matching(NUMBER)
          .onElements("ol")
          .allowAttributes("align")
          .matching(ALIGN)
          .onElements("th", "td")
          .allowAttributes("colspan", "rowspan")
          .matching(NUMBER)
          .onElements("th", "td")
          .allowUrlProtocols("http", "https", "mailto", "tel")
          .requireRelsOnLinks("noopener", "noreferrer")
          .allowWithoutAttributes("span", "a")
          .toFactory();

  private static final Set<String> INLINE =
      Set.of(
          "a", "em", "strong", "b", "i", "u", "s", "del", "ins", "mark", "small", "sub", "sup",
          "abbr", "cite", "q", "dfn", "span", "code", "kbd", "samp", "var", "input");

  private final HtmlStreamEventReceiver page;
  private final StringBuilder text = new StringBuilder();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Integer> sections = new ArrayList<>();
  private String headingId = "";
  private int headingBegin = -1;
  private int cells;
  private boolean newCell;

  private SafeHtml(HtmlStreamEventReceiver page) {
    this.page = page;
  }

  static Rendered from(String html) {
    StringBuilder safe = new StringBuilder(html.length());
    SafeHtml reader = new SafeHtml(HtmlStreamRenderer.create(safe, problem -> {}));
    HtmlSanitizer.sanitize(html, POLICY.apply(reader));
    return new Rendered(
        safe.toString(),
        List.copyOf(reader.headings),
        reader.text.toString().strip(),
        List.copyOf(reader.sections));
  }

  @Override
  public void openDocument() {
    page.openDocument();
  }

  @Override
  public void closeDocument() {
    page.closeDocument();
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    page.openTag(element, attributes);
    if (element.equals("tr")) {
      cells = 0;
    }
    if (isCell(element)) {
      cells++;
      newCell = cells > 1;
    } else {
      breakLine(element);
    }
    if (isHeading(element)) {
      int id = attributes.indexOf("id");
      headingId = id >= 0 ? attributes.get(id + 1) : "";
      headingBegin = text.length();
    } else if (element.equals("img")) {
      int alt = attributes.indexOf("alt");
      text(alt >= 0 ? attributes.get(alt + 1) + " " : "", false);
    }
  }

  @Override
  public void closeTag(String element) {
    page.closeTag(element);
    if (isHeading(element) && headingBegin >= 0) {
      String name = text.substring(headingBegin).strip();
      if (!name.isEmpty() && !headingId.isEmpty()) {
        headings.add(Heading.of(element.charAt(1) - '0', headingId, name));
        sections.add(headingBegin);
      }
      headingBegin = -1;
    }
    if (!isCell(element)) {
      breakLine(element);
    }
  }

  @Override
  public void text(String words) {
    text(words, true);
  }

  private void text(String words, boolean shown) {
    if (shown) {
      page.text(words);
    }
    words.chars().forEach(c -> append((char) c));
  }

  /** One space where a browser shows one. */
  private void append(char c) {
    boolean space = Character.isWhitespace(c);
    if (!space) {
      if (newCell) {
        separateCells();
      }
      text.append(c);
    } else if (text.length() > 0 && !Character.isWhitespace(last())) {
      text.append(' ');
    }
  }

  /** A row reads as a line: "Plan: Price, Minutes". */
  private void separateCells() {
    String line = text.substring(text.lastIndexOf("\n") + 1).strip();
    if (!line.isEmpty()) {
      boolean ended = ".:;,!?".indexOf(line.charAt(line.length() - 1)) >= 0;
      text.setLength(text.lastIndexOf(line) + line.length());
      text.append(ended ? " " : cells == 2 ? ": " : ", ");
    }
    newCell = false;
  }

  private void breakLine(String element) {
    if (INLINE.contains(element)) {
      return;
    }
    newCell = false;
    if (text.length() > 0 && last() == ' ') {
      text.setCharAt(text.length() - 1, '\n');
    } else if (text.length() > 0 && last() != '\n') {
      text.append('\n');
    }
  }

  private char last() {
    return text.charAt(text.length() - 1);
  }

  private static boolean isCell(String element) {
    return element.equals("td") || element.equals("th");
  }

  private static boolean isHeading(String element) {
    return element.length() == 2 && element.charAt(0) == 'h' && element.charAt(1) <= '6';
  }
}
