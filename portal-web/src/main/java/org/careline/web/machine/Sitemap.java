package org.careline.web.machine;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The pages of the help centre for search engines, as sitemaps.org 0.9 has it. */
final class Sitemap {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** So many pages a file may name. */
  private static final int PAGES = 50_000;

  /** A file may have 50 MB; an address with its tag is shorter than 230 characters. */
  private static final int LINKS = 200_000;

  /**
   * A page.
   *
   * @param alternates the same page in all its languages by {@code hreflang}, its own included
   */
  record Entry(String url, Optional<Instant> changed, Map<String, String> alternates) {

    private int links() {
      return 1 + alternates.size();
    }
  }

  private final String root;
  private final List<List<Entry>> parts;

  private Sitemap(String root, List<List<Entry>> parts) {
    this.root = root;
    this.parts = parts;
  }

  /**
   * A map in as many parts as it takes.
   *
   * @param root the portal's address, without a slash at its end
   */
  static Sitemap of(String root, List<Entry> entries) {
    List<List<Entry>> parts = new ArrayList<>();
    int begin = 0;
    int links = 0;
    for (int i = 0; i < entries.size(); i++) {
      links += entries.get(i).links();
      if (i - begin == PAGES || links > LINKS) {
        parts.add(entries.subList(begin, i));
        begin = i;
        links = entries.get(i).links();
      }
    }
    parts.add(entries.subList(begin, entries.size()));
    return new Sitemap(root, parts);
  }

  int parts() {
    return parts.size();
  }

  /** The whole map if it fits into one file, else the list of its parts. */
  void write(OutputStream stream) throws XMLStreamException {
    if (parts.size() == 1) {
      write(1, stream);
      return;
    }
    Xml xml = Xml.to(stream).open("sitemapindex", "xmlns", NAMESPACE);
    for (int part = 1; part <= parts.size(); part++) {
      // A part that stood in a folder might only name pages of that folder.
      xml.open("sitemap").text("loc", root + "/sitemap.xml?part=" + part).close();
    }
    xml.close().end();
  }

  /**
   * Writes one part.
   *
   * @param part 1 to {@link #parts}
   */
  void write(int part, OutputStream stream) throws XMLStreamException {
    Xml xml = Xml.to(stream);
    xml.open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    for (Entry entry : parts.get(part - 1)) {
      xml.open("url").text("loc", root + entry.url());
      if (entry.changed().isPresent()) {
        xml.text("lastmod", entry.changed().get().toString());
      }
      for (Map.Entry<String, String> other : entry.alternates().entrySet()) {
        xml.empty(
            "xhtml:link",
            "rel",
            "alternate",
            "hreflang",
            other.getKey(),
            "href",
            root + other.getValue());
      }
      xml.close();
    }
    xml.close().end();
  }
}
