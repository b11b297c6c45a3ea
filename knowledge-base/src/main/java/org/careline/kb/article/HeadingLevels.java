package org.careline.kb.article;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** The title of the article is the only first-level heading of its page. */
final class HeadingLevels extends AbstractVisitor {

  private static final int DEEPEST = 6;

  private final List<Heading> headings = new ArrayList<>();

  static void belowTitle(Node document) {
    HeadingLevels found = new HeadingLevels();
    document.accept(found);
    if (found.headings.stream().anyMatch(heading -> heading.getLevel() == 1)) {
      found.headings.forEach(h -> h.setLevel(Math.min(h.getLevel() + 1, DEEPEST)));
    }
  }

  @Override
  public void visit(Heading heading) {
    headings.add(heading);
  }
}
