package org.careline.kb.article;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * A link to a video that stands alone in its paragraph becomes a card that says where it leads. No
 * page asks another host for anything before somebody follows the link.
 */
final class Videos extends AbstractVisitor {

  private static final Set<String> HOSTS =
      Set.of(
          "youtube.com",
          "www.youtube.com",
          "m.youtube.com",
          "youtu.be",
          "vimeo.com",
          "www.vimeo.com",
          "player.vimeo.com",
          "www.dailymotion.com");

  private Videos() {}

  static void mark(Node document) {
    document.accept(new Videos());
  }

  static boolean isOne(Node node) {
    return node instanceof Paragraph && node.getFirstChild() instanceof Mark;
  }

  @Override
  public void visit(Paragraph paragraph) {
    if (paragraph.getFirstChild() instanceof Link link && link.getNext() == null) {
      host(link.getDestination())
          .ifPresent(
              host -> {
                paragraph.appendChild(new Text(" (" + host + ")"));
                paragraph.prependChild(new Mark());
              });
    }
  }

  /** Where a video is, without what every address begins with; empty for what is no video. */
  private static Optional<String> host(String address) {
    try {
      URI uri = URI.create(address);
      String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
      boolean file = String.valueOf(uri.getPath()).matches("(?i).*\\.(?:mp4|webm|mov)");
      return !host.isEmpty() && (file || HOSTS.contains(host))
          ? Optional.of(host.replaceFirst("^www\\.", ""))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Remembers in the tree what a paragraph is; renders to nothing. */
  private static final class Mark extends CustomNode {}
}
