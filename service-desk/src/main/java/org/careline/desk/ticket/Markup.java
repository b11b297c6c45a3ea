package org.careline.desk.ticket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns what people write into HTML that can do no harm. Line breaks stay where they were typed,
 * because most people who write to a help desk have never heard of Markdown; HTML shows as text.
 */
public final class Markup {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(AutolinkExtension.create())).build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br />\n").build();

  /** No images: a picture from elsewhere would tell its server who reads the ticket. */
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "strong",
              "em",
              "code",
              "pre",
              "blockquote",
              "ul",
              "ol",
              "li",
              "a",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6")
          .allowElements(
              // The ticket's page has its own headings; a message starts below them.
              (element, attributes) -> element.length() == 2 ? "h" + deeper(element) : element,
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("start")
          .onElements("ol")
          .allowStandardUrlProtocols()
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer", "ugc")
          .toFactory();

  /** A conversation is read many times, and its messages never change. */
  private static final Cache<String, String> KNOWN =
      Caffeine.newBuilder()
          .maximumWeight(4 << 20)
          .weigher((String body, String html) -> body.length() + html.length())
          .build();

  private Markup() {}

  /** Safe to put into a page or a mail as it is. */
  public static String html(String body) {
    return KNOWN.get(body, Markup::render);
  }

  private static String render(String body) {
    return POLICY.sanitize(RENDERER.render(PARSER.parse(body))).strip();
  }

  private static int deeper(String heading) {
    return Math.min(6, heading.charAt(1) - '0' + 3);
  }
}
