package org.careline.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What lies in the folder that is copied to other machines. */
class DistributionIT {

  private static final Path PORTAL =
      Path.of(System.getProperty("careline.dist"), "apps", "portal", "WEB-INF");

  /** One part that is not keeps the sessions of all pages on their node, without a word. */
  @Test
  void everyPartOfThePortalSharesSessions() throws IOException {
    List<String> descriptors = new ArrayList<>();
    descriptors.add(Files.readString(PORTAL.resolve("web.xml")));
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(PORTAL.resolve("lib"), "*.jar")) {
      for (Path path : jars) {
        try (JarFile jar = new JarFile(path.toFile())) {
          ZipEntry fragment = jar.getEntry("META-INF/web-fragment.xml");
          if (fragment != null) {
            try (InputStream content = jar.getInputStream(fragment)) {
              descriptors.add(path + new String(content.readAllBytes(), UTF_8));
            }
          }
        }
      }
    }
    assertThat(descriptors)
        .hasSizeGreaterThan(1)
        .allSatisfy(descriptor -> assertThat(descriptor).containsPattern("<distributable ?/>"));
  }
}
