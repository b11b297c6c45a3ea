package org.careline.web.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document of XML 1.0. Characters that may not stand in one are left out. */
final class Xml {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter out;

  private Xml(XMLStreamWriter out) {
    this.out = out;
  }

  /** Begins a document in UTF-8; the stream stays open at its end. */
  static Xml to(OutputStream stream) throws XMLStreamException {
    // With a writer in between, which it does not know, it leaves other scripts and emojis alone.
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(stream, UTF_8));
    Xml xml = new Xml(FACTORY.createXMLStreamWriter(writer));
    xml.out.writeStartDocument("UTF-8", "1.0");
    return xml;
  }

  /** Begins an element; its attributes are names and values by turns. */
  Xml open(String name, String... attributes) throws XMLStreamException {
    out.writeStartElement(name);
    attributes(attributes);
    return this;
  }

  Xml close() throws XMLStreamException {
    out.writeEndElement();
    return this;
  }

  /** An element with text in it, which is escaped. */
  Xml text(String name, String words, String... attributes) throws XMLStreamException {
    open(name, attributes);
    out.writeCharacters(legal(words));
    return close();
  }

  Xml empty(String name, String... attributes) throws XMLStreamException {
    out.writeEmptyElement(name);
    attributes(attributes);
    return this;
  }

  void end() throws XMLStreamException {
    out.writeEndDocument();
    out.flush();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], legal(attributes[i + 1]));
    }
  }

  /** XML 1.0 §2.2. */
  private static String legal(String words) {
    return words.codePoints().allMatch(Xml::isLegal)
        ? words
        : words
            .codePoints()
            .filter(Xml::isLegal)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
