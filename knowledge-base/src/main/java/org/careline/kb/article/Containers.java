package org.careline.kb.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Blocks between {@code ::: steps} or {@code ::: tabs} and {@code :::}. The list in steps is shown
 * as steps; in tabs, each heading begins a tab. Both are read as they stand where nothing of that
 * is known, and need no script.
 */
final class Containers implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

  private static final Pattern BEGIN =
      Pattern.compile(":::+[ \\t]*(steps|tabs)[ \\t]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern END = Pattern.compile(":::+[ \\t]*");
  private static final int CODE = 4; // columns that make a line code

  private Containers() {}

  static Containers create() {
    return new Containers();
  }

  @Override
  public void extend(Parser.Builder parser) {
    parser.customBlockParserFactory(new Factory());
  }

  @Override
  public void extend(HtmlRenderer.Builder renderer) {
    renderer.nodeRendererFactory(Renderer::new);
  }

  /** A block of a kind. */
  static final class Container extends CustomBlock {

    private final String kind;

    Container(String kind) {
      this.kind = kind;
    }
  }

  private static final class Factory extends AbstractBlockParserFactory {

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      if (state.getIndent() >= CODE) {
        return BlockStart.none();
      }
      CharSequence line = state.getLine().getContent();
      Matcher begin = BEGIN.matcher(rest(state));
      return begin.matches()
          ? BlockStart.of(new ContainerParser(begin.group(1).toLowerCase(Locale.ROOT)))
              .atIndex(line.length())
          : BlockStart.none();
    }
  }

  private static CharSequence rest(ParserState state) {
    CharSequence line = state.getLine().getContent();
    return line.subSequence(state.getNextNonSpaceIndex(), line.length());
  }

  private static final class ContainerParser extends AbstractBlockParser {

    private final Container block;

    ContainerParser(String kind) {
      this.block = new Container(kind);
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public boolean isContainer() {
      return true;
    }

    @Override
    public boolean canContain(Block child) {
      return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return state.getIndent() < CODE && END.matcher(rest(state)).matches()
          ? BlockContinue.finished()
          : BlockContinue.atIndex(state.getIndex());
    }
  }

  private static final class Renderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private int groups;

    Renderer(HtmlNodeRendererContext context) {
      this.context = context;
      this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(Container.class);
    }

    @Override
    public void render(Node node) {
      Container container = (Container) node;
      html.line();
      html.raw("<div class=\"" + (container.kind.equals("tabs") ? "tabbed" : "steps") + "\">");
      if (container.kind.equals("tabs")) {
        tabs(container);
      } else {
        for (Node each = container.getFirstChild(); each != null; each = each.getNext()) {
          context.render(each);
        }
      }
      html.raw("</div>");
      html.line();
    }

    /** Browsers show one of the details that share a name. */
    private void tabs(Container container) {
      groups++;
      boolean first = true;
      boolean open = false;
      for (Node each = container.getFirstChild(); each != null; each = each.getNext()) {
        if (each instanceof Heading heading) {
          html.raw(open ? "</details>" : "");
          html.raw("<details name=\"tabs-" + groups + "\"" + (first ? " open=\"open\"" : "") + ">");
          html.raw("<summary>");
          html.text(Containers.text(heading));
          html.raw("</summary>");
          open = true;
          first = false;
        } else {
          context.render(each);
        }
      }
      html.raw(open ? "</details>" : "");
    }
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node each = node.getFirstChild(); each != null; each = each.getNext()) {
      text.append(each instanceof Text words ? words.getLiteral() : text(each));
    }
    return text.toString();
  }
}
