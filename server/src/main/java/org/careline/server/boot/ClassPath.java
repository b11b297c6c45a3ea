package org.careline.server.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Part of the build: makes the class path of the process short, because every class of an
 * application is looked for there first, and so is every class that is nowhere at all.
 *
 * <p>The 300 archives of an unpacked Payara Micro become one. Libraries that all applications
 * contain move from their WARs into another one: they are loaded once, from the class-data archive,
 * and the server does not search them for components twice. Components for pages that no page has
 * are left out.
 */
public final class ClassPath {

  private static final String PAYARA = "runtime/payara.jar";

  /** What neither application uses: Payara would ask each of them about each class it deploys. */
  private static final List<String> UNUSED =
      List.of(
          "com.ibm.jbatch.",
          "fish.payara.appserver.cdi.auth.roles.",
          "fish.payara.cdi.jsr107.",
          "fish.payara.micro.cdi.",
          "fish.payara.microprofile.healthcheck.",
          "fish.payara.microprofile.metrics.",
          "fish.payara.microprofile.openapi.",
          "fish.payara.microprofile.opentracing.",
          "fish.payara.microprofile.telemetry.",
          "fish.payara.security.",
          "org.eclipse.krazo.",
          "org.glassfish.jersey.microprofile.restclient.",
          "org.glassfish.jms.",
          "org.glassfish.soteria.",
          "org.glassfish.sse.",
          "org.glassfish.tyrus.",
          "org.glassfish.wasp.");

  private ClassPath() {}

  /** Arguments: the folder of {@code launch-micro.jar}, of the unpacked WARs, what they share. */
  public static void main(String[] arguments) throws IOException {
    joinPayara(Path.of(arguments[0]));
    share(Path.of(arguments[1]), Path.of(arguments[2]));
    leaveOutUnusedComponents(Path.of(arguments[1]));
  }

  private static void joinPayara(Path payara) throws IOException {
    Path launcher = payara.resolve("launch-micro.jar");
    Manifest manifest;
    try (JarFile jar = new JarFile(launcher.toFile())) {
      manifest = jar.getManifest();
    }
    String classPath = manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
    List<String> all = List.of(classPath.split(" "));
    if (all.contains(PAYARA)) {
      return;
    }
    List<Path> archives =
        all.stream().filter(it -> it.endsWith(".jar")).map(payara::resolve).toList();
    OneArchive.join(archives, payara.resolve(PAYARA), UNUSED);
    String others = String.join(" ", all.stream().filter(it -> it.endsWith(".rar")).toList());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, others + " " + PAYARA);
    replaceManifest(launcher, manifest);
    for (Path archive : archives) {
      Files.delete(archive);
    }
  }

  private static void replaceManifest(Path launcher, Manifest manifest) throws IOException {
    Path replaced = launcher.resolveSibling("launch-micro.new");
    try (JarFile from = new JarFile(launcher.toFile());
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(replaced), manifest)) {
      for (JarEntry entry : from.stream().toList()) {
        if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
          out.putNextEntry(OneArchive.entry(entry.getName()));
          try (InputStream in = from.getInputStream(entry)) {
            in.transferTo(out);
          }
        }
      }
    }
    Files.move(replaced, launcher, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void share(Path applications, Path shared) throws IOException {
    Map<String, List<Path>> libraries = new TreeMap<>();
    List<Path> folders = list(applications, "*");
    for (Path folder : folders) {
      for (Path jar : libraries(folder)) {
        libraries.computeIfAbsent(jar.getFileName().toString(), it -> new ArrayList<>()).add(jar);
      }
    }
    List<List<Path>> common =
        libraries.values().stream()
            .filter(copies -> copies.size() == folders.size() && !hasBeans(copies.get(0)))
            .toList();
    OneArchive.join(common.stream().map(copies -> copies.get(0)).toList(), shared, List.of());
    for (List<Path> copies : common) {
      for (Path copy : copies) {
        Files.delete(copy);
      }
    }
  }

  private static void leaveOutUnusedComponents(Path applications) throws IOException {
    for (Path folder : list(applications, "*")) {
      for (Path library : libraries(folder)) {
        if (ComponentLibrary.is(library) && !ComponentLibrary.isUsed(library, folder)) {
          Files.delete(library);
        }
      }
    }
  }

  private static List<Path> libraries(Path application) throws IOException {
    return list(application.resolve("WEB-INF/lib"), "*.jar");
  }

  private static List<Path> list(Path folder, String pattern) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
      entries.forEach(found::add);
    }
    return found;
  }

  /** Beans and entities belong to one application. */
  private static boolean hasBeans(Path library) {
    try (JarFile jar = new JarFile(library.toFile())) {
      return jar.getEntry("META-INF/beans.xml") != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
