package org.careline.web.machine;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.careline.kb.search.CategoryLink;
import org.careline.kb.search.PublishedArticle;

/**
 * Articles as an Atom feed (RFC 4287). An article is known by its address: in a feed reader a
 * renamed one appears once more.
 *
 * @param page path of the page for people
 * @param self path of the feed
 * @param author whose portal it is
 */
record Feed(
    String title,
    String locale,
    String page,
    String self,
    String author,
    List<PublishedArticle> articles) {

  /** When an entry changed last; long ago for a feed without entries. */
  Instant updated() {
    return articles.stream()
        .map(PublishedArticle::updatedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /**
   * Writes it in UTF-8.
   *
   * @param root the portal's address, without a slash at its end
   */
  byte[] write(String root) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_000);
    try {
      Xml xml = Xml.to(bytes);
      xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", locale)
          .text("id", root + self)
          .text("title", title)
          .text("updated", updated().toString())
          .empty("link", "rel", "self", "type", "application/atom+xml", "href", root + self)
          .empty("link", "rel", "alternate", "type", "text/html", "href", root + page)
          .open("author")
          .text("name", author)
          .close();
      for (PublishedArticle article : articles) {
        write(xml, article, root);
      }
      xml.close().end();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Xml xml, PublishedArticle article, String root)
      throws XMLStreamException {
    String address = root + article.url();
    xml.open("entry", "xml:lang", article.locale())
        .text("id", address)
        .text("title", article.title())
        .text("published", article.publishedAt().toString())
        .text("updated", article.updatedAt().toString())
        .empty("link", "rel", "alternate", "type", "text/html", "href", address);
    for (CategoryLink category : article.path()) {
      xml.empty("category", "term", category.slug(), "label", category.name());
    }
    if (!article.summary().isEmpty()) {
      xml.text("summary", article.summary());
    }
    xml.text("content", AbsoluteHtml.of(article, root), "type", "html").close();
  }
}
