package org.careline.kb.article;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/**
 * Makes relative addresses absolute: images and names with an ending are files of the article,
 * other names ({@code reset-phone}, {@code reset-phone.md}) are articles in the same language.
 */
final class Addresses extends AbstractVisitor {

  private static final Pattern ABSOLUTE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|/.*|\\?.*");
  private static final Pattern STEPS = Pattern.compile("^(?:\\.{1,2}/)+");
  private static final Pattern MARKDOWN = Pattern.compile("(?i)\\.(?:md|markdown)$");

  private final ArticleKey article;

  Addresses(ArticleKey article) {
    this.article = article;
  }

  @Override
  public void visit(Image image) {
    if (isRelative(image.getDestination())) {
      image.setDestination(file(image.getDestination()));
    }
    visitChildren(image);
  }

  @Override
  public void visit(Link link) {
    String address = link.getDestination();
    if (address.startsWith("#")) {
      link.setDestination(anchor(address));
    } else if (isRelative(address)) {
      link.setDestination(target(address));
    }
    visitChildren(link);
  }

  private static boolean isRelative(String address) {
    return !address.isEmpty() && !ABSOLUTE.matcher(address).matches();
  }

  private String target(String address) {
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    String anchor = hash < 0 ? "" : anchor(address.substring(hash));
    String name = lastStep(path);
    String slug = MARKDOWN.matcher(name).replaceFirst("");
    boolean isArticle = !slug.equals(name) || name.indexOf('.') < 0;
    return isArticle ? new ArticleKey(slug, article.locale()).url() + anchor : file(path);
  }

  private String file(String path) {
    return article.url() + "/files/" + lastStep(path);
  }

  /** Files of an article and articles are not kept in folders. */
  private static String lastStep(String path) {
    String plain = STEPS.matcher(path).replaceFirst("");
    return plain.substring(plain.lastIndexOf('/') + 1);
  }

  /** Footnotes have anchors of their own; all others mean a heading. */
  private static String anchor(String hash) {
    String id = hash.substring(1);
    boolean asItIs = id.isEmpty() || id.startsWith("fn") || id.startsWith(Markdown.ANCHOR);
    return asItIs ? hash : "#" + Markdown.ANCHOR + id;
  }
}
