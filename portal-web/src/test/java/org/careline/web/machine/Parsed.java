package org.careline.web.machine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An element of XML, as a parser of others reads it. */
record Parsed(Element element) {

  static Parsed document(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return new Parsed(
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  /** Children of this local name. */
  List<Parsed> all(String name) {
    List<Parsed> found = new ArrayList<>();
    NodeList nodes = element.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element child && child.getLocalName().equals(name)) {
        found.add(new Parsed(child));
      }
    }
    return found;
  }

  /** The only child of this name. */
  Parsed one(String name) {
    List<Parsed> found = all(name);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " times " + name);
    }
    return found.get(0);
  }

  Optional<Parsed> with(String name, String attribute, String value) {
    return all(name).stream().filter(each -> each.attribute(attribute).equals(value)).findFirst();
  }

  String text() {
    return element.getTextContent();
  }

  String attribute(String name) {
    return element.getAttribute(name);
  }

  String namespace() {
    return element.getNamespaceURI();
  }
}
