package org.careline.server.boot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
 * Part of the build: puts the 300 archives of an unpacked Payara Micro into one. Every class of an
 * application is looked for on the server's class path first, and so is every class that is nowhere
 * at all; in one archive that is one look, and a start takes a fifth less of the processor.
 *
 * <p>As on any class path, the first of two files with one name wins, except for the lists of
 * services, which are joined.
 */
public final class OneArchive {

  private static final String NAME = "runtime/payara.jar";

  private final Set<String> written = new HashSet<>();
  private final Map<String, ByteArrayOutputStream> lists = new LinkedHashMap<>();

  private OneArchive() {}

  /** The argument is the folder of {@code launch-micro.jar}. */
  public static void main(String[] arguments) throws IOException {
    Path payara = Path.of(arguments[0]);
    Path launcher = payara.resolve("launch-micro.jar");
    Manifest manifest;
    try (JarFile jar = new JarFile(launcher.toFile())) {
      manifest = jar.getManifest();
    }
    String classPath = manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
    List<String> archives = List.of(classPath.split(" "));
    if (archives.contains(NAME)) {
      return;
    }
    new OneArchive().join(payara, archives.stream().filter(it -> it.endsWith(".jar")).toList());
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            String.join(" ", archives.stream().filter(it -> it.endsWith(".rar")).toList())
                + " "
                + NAME);
    replaceManifest(launcher, manifest);
    for (String archive : archives) {
      if (archive.endsWith(".jar")) {
        Files.delete(payara.resolve(archive));
      }
    }
  }

  private void join(Path payara, List<String> archives) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
    try (JarOutputStream out =
        new JarOutputStream(Files.newOutputStream(payara.resolve(NAME)), manifest)) {
      for (String archive : archives) {
        try (JarFile jar = new JarFile(payara.resolve(archive).toFile(), false)) {
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
  }

  private void add(JarFile jar, JarEntry entry, JarOutputStream out) throws IOException {
    String name = entry.getName();
    try (InputStream in = jar.getInputStream(entry)) {
      if (isList(name)) {
        OutputStream list = lists.computeIfAbsent(name, it -> new ByteArrayOutputStream());
        in.transferTo(list);
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
  private static JarEntry entry(String name) {
    JarEntry entry = new JarEntry(name);
    entry.setTime(0);
    return entry;
  }

  private static void replaceManifest(Path launcher, Manifest manifest) throws IOException {
    Path replaced = launcher.resolveSibling("launch-micro.new");
    try (JarFile from = new JarFile(launcher.toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(replaced), manifest)) {
      for (JarEntry entry : from.stream().toList()) {
        if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
          out.putNextEntry(entry(entry.getName()));
          try (InputStream in = from.getInputStream(entry)) {
            in.transferTo(out);
          }
        }
      }
    }
    Files.move(replaced, launcher, StandardCopyOption.REPLACE_EXISTING);
  }
}
