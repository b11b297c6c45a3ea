package org.careline.server.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Part of the build: many archives become one. As on any class path, the first of two files with
 * one name wins, except for the lists of services, which are joined.
 */
final class OneArchive {

  private final Set<String> written = new HashSet<>();
  private final Map<String, ByteArrayOutputStream> lists = new LinkedHashMap<>();

  private final List<String> without;

  private OneArchive(List<String> without) {
    this.without = without;
  }

  /**
   * Writes the archive.
   *
   * @param without packages whose services are in no list
   */
  static void join(List<Path> archives, Path target, List<String> without) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), manifest)) {
      new OneArchive(without).join(archives, out);
    }
  }

  private void join(List<Path> archives, JarOutputStream out) throws IOException {
    for (Path archive : archives) {
      try (JarFile jar = new JarFile(archive.toFile(), false)) {
        for (JarEntry entry : jar.stream().filter(OneArchive::matters).toList()) {
          add(jar, entry, out);
        }
      }
    }
    for (Map.Entry<String, ByteArrayOutputStream> list : lists.entrySet()) {
      out.putNextEntry(entry(list.getKey()));
      list.getValue().writeTo(out);
    }
  }

  private void add(JarFile jar, JarEntry entry, JarOutputStream out) throws IOException {
    String name = entry.getName();
    try (InputStream in = jar.getInputStream(entry)) {
      if (isList(name)) {
        OutputStream list = lists.computeIfAbsent(name, it -> new ByteArrayOutputStream());
        for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
          if (without.stream().noneMatch(line::startsWith)) {
            list.write((line + '\n').getBytes(UTF_8));
          }
        }
        list.write('\n');
      } else if (written.add(name)) {
        out.putNextEntry(entry(name));
        in.transferTo(out);
      }
    }
  }

  /** Signatures and module descriptors are true of one archive only. */
  private static boolean matters(JarEntry entry) {
    String name = entry.getName();
    return !entry.isDirectory()
        && !name.equals(JarFile.MANIFEST_NAME)
        && !name.endsWith("module-info.class")
        && !name.startsWith("META-INF/maven/")
        && !name.matches("META-INF/[^/]+\\.(SF|RSA|DSA)");
  }

  private static boolean isList(String name) {
    return name.startsWith("META-INF/services/") || name.startsWith("META-INF/hk2-locator/");
  }

  /** The same time for all, so that two builds give one archive. */
  static JarEntry entry(String name) {
    JarEntry entry = new JarEntry(name);
    entry.setTime(0);
    return entry;
  }
}
