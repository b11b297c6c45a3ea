package org.careline.kb.article;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Quotes that begin with {@code [!NOTE]}, {@code [!WARNING]} and so on are call-outs. */
final class Alerts extends AbstractVisitor {

  private static final Pattern MARK =
      Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]\\s*", Pattern.CASE_INSENSITIVE);

  private final ResourceBundle labels;

  private Alerts(String locale) {
    this.labels =
        ResourceBundle.getBundle(
            "org.careline.kb.alerts",
            Locale.forLanguageTag(locale),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static void mark(Node document, String locale) {
    document.accept(new Alerts(locale));
  }

  /** The kind of alert a node is, in lower case; empty for every other node. */
  static Optional<String> kindOf(Node node) {
    return node instanceof BlockQuote && node.getFirstChild() instanceof Kind kind
        ? Optional.of(kind.name)
        : Optional.empty();
  }

  @Override
  public void visit(BlockQuote quote) {
    visitChildren(quote);
    if (!(quote.getFirstChild() instanceof Paragraph first)) {
      return;
    }
    StringBuilder line = new StringBuilder();
    Node node = first.getFirstChild();
    // The parser may cut "[!NOTE]" into several texts because a bracket can begin a link.
    while (node instanceof Text text) {
      line.append(text.getLiteral());
      node = node.getNext();
    }
    Matcher mark = MARK.matcher(line);
    if (mark.lookingAt() && (node == null || node instanceof SoftLineBreak)) {
      String rest = line.substring(mark.end());
      while (first.getFirstChild() != node) {
        first.getFirstChild().unlink();
      }
      if (node != null) {
        node.unlink();
      }
      if (!rest.isEmpty()) {
        first.prependChild(new Text(rest));
      }
      String kind = mark.group(1).toLowerCase(Locale.ROOT);
      quote.prependChild(label(kind));
      quote.prependChild(new Kind(kind));
      if (first.getFirstChild() == null) {
        first.unlink();
      }
    }
  }

  private Paragraph label(String kind) {
    StrongEmphasis strong = new StrongEmphasis();
    strong.appendChild(new Text(labels.getString(kind)));
    Paragraph label = new Paragraph();
    label.appendChild(strong);
    return label;
  }

  /** Remembers in the tree what a quote is; renders to nothing. */
  private static final class Kind extends CustomBlock {

    private final String name;

    Kind(String name) {
      this.name = name;
    }
  }
}
