package org.careline.server.boot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentLibraryTest {

  private static final Map<String, String> BUTTONS =
      Map.of(
          "META-INF/buttons.taglib.xml",
          """
          <facelet-taglib>
            <namespace>buttons</namespace>
            <tag><tag-name>button</tag-name></tag>
          </facelet-taglib>
          """,
          "org/buttons/component/Button.class",
          "a class");

  @TempDir private Path folder;

  @Test
  void aLibraryOfComponentsListsTags() throws IOException {
    assertThat(ComponentLibrary.is(library(BUTTONS))).isTrue();
    assertThat(ComponentLibrary.is(library(Map.of("org/buttons/Button.class", "")))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "page.xhtml, <html xmlns:b=\"buttons\">, true",
    "page.xhtml, <html xmlns:b=\"other\">buttons</html>, false",
    "WEB-INF/classes/Page.class, Lorg/buttons/model/Menu;, true",
    "WEB-INF/classes/Page.class, Lorg/other/Menu;, false",
    "WEB-INF/web.xml, <filter-class>org.buttons.Filter</filter-class>, true",
    "WEB-INF/web.xml, <param-name>buttons.THEME</param-name>, false",
  })
  void itIsUsedWhereTheApplicationNamesIt(String name, String text, boolean used)
      throws IOException {
    Path library = library(BUTTONS);
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(ComponentLibrary.isUsed(library, folder)).isEqualTo(used);
  }

  private Path library(Map<String, String> files) throws IOException {
    Path jar = Files.createDirectories(folder.resolve("WEB-INF/lib")).resolve("buttons-1.0.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putNextEntry(OneArchive.entry(file.getKey()));
        out.write(file.getValue().getBytes(UTF_8));
      }
    }
    return jar;
  }
}
