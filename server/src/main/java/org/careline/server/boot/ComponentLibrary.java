package org.careline.server.boot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Part of the build: an archive with tags for Faces pages. At each start Faces reads the
 * descriptions of all its tags and makes an object for each of its renderers, whether or not a page
 * has one of them.
 */
final class ComponentLibrary {

  private final Set<String> names = new TreeSet<>();

  private ComponentLibrary() {}

  /** Whether the archive contains lists of tags. */
  static boolean is(Path archive) throws IOException {
    try (JarFile jar = new JarFile(archive.toFile())) {
      return jar.stream().anyMatch(ComponentLibrary::listsTags);
    }
  }

  /**
   * Whether a page, a class or a descriptor of the application names a namespace of the library's
   * tags, or a package of its classes.
   */
  static boolean isUsed(Path library, Path application) throws IOException {
    ComponentLibrary read = new ComponentLibrary();
    read.read(library);
    try (Stream<Path> files = Files.walk(application)) {
      for (Path file : files.filter(ComponentLibrary::mayName).toList()) {
        String text = Files.readString(file, ISO_8859_1);
        if (read.names.stream().anyMatch(text::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean mayName(Path file) {
    return file.toString().matches(".*\\.(class|xhtml|xml)") && Files.isRegularFile(file);
  }

  private void read(Path library) throws IOException {
    try (JarFile jar = new JarFile(library.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        if (listsTags(entry)) {
          try (InputStream in = jar.getInputStream(entry)) {
            names.add('"' + namespace(in) + '"');
          }
        } else if (name.matches("\\w+/\\w+/.*\\.class")) {
          String root = name.replaceFirst("(\\w+/\\w+/).*", "$1");
          names.add(root);
          names.add(root.replace('/', '.'));
        }
      }
    }
  }

  private static boolean listsTags(JarEntry entry) {
    return entry.getName().matches("META-INF/[^/]+\\.taglib\\.xml");
  }

  private static String namespace(InputStream tags) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(tags);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT
            && reader.getLocalName().equals("namespace")) {
          return reader.getElementText().strip();
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException("A list of tags cannot be read", e);
    }
    throw new IOException("A list of tags has no namespace");
  }
}
