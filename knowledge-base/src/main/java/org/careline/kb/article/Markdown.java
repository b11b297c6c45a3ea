package org.careline.kb.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders Markdown (CommonMark with tables, task lists, strikethrough, footnotes, alerts,
 * autolinks, steps, tabs and cards of videos). Whatever somebody writes, nothing in the result
 * runs.
 */
public final class Markdown {

  /**
   * Before the id of every heading. An article cannot take the ids that the page around it uses.
   */
  static final String ANCHOR = "s-";

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          AutolinkExtension.create(),
          TaskListItemsExtension.create(),
          FootnotesExtension.create(),
          Containers.create(),
          HeadingAnchorExtension.builder().idPrefix(ANCHOR).defaultId("section").build());

  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .attributeProviderFactory(context -> new Attributes())
          .build();

  private Markdown() {}

  /**
   * Renders one article.
   *
   * @param article whose files relative image and link addresses mean
   */
  public static Rendered render(String markdown, ArticleKey article) {
    Node document = PARSER.parse(markdown);
    document.accept(new Addresses(article));
    HeadingLevels.belowTitle(document);
    Alerts.mark(document, article.locale());
    Videos.mark(document);
    return SafeHtml.from(RENDERER.render(document));
  }

  /** Where an article links to, images included, as a page would. */
  static Set<String> links(String markdown, ArticleKey article) {
    Node document = PARSER.parse(markdown);
    document.accept(new Addresses(article));
    Set<String> links = new LinkedHashSet<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
          }

          @Override
          public void visit(Image image) {
            links.add(image.getDestination());
            visitChildren(image);
          }
        });
    return links;
  }

  /** Addresses of images that say nothing to those who do not see them. */
  static List<String> silentImages(String markdown) {
    List<String> silent = new ArrayList<>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Image image) {
                if (image.getFirstChild() == null) {
                  silent.add(image.getDestination());
                }
              }
            });
    return silent;
  }

  /** What the renderer adds to elements. */
  private static final class Attributes implements AttributeProvider {

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
      if (node instanceof Image && tagName.equals("img")) {
        attributes.put("loading", "lazy");
      }
      if (Videos.isOne(node)) {
        attributes.put("class", "video");
      }
      Alerts.kindOf(node).ifPresent(kind -> attributes.put("class", "alert alert-" + kind));
    }
  }
}
