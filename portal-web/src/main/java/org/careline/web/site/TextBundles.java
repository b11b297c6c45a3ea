package org.careline.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** All words of a language, read once. A word that is missing in a language is said in English. */
@ApplicationScoped
public class TextBundles {

  static final List<String> PACKAGES =
      List.of("site", "help", "identity", "ticket", "account", "editor", "insight");

  private final Map<Locale, Map<String, String>> byLocale = new ConcurrentHashMap<>();

  Map<String, String> in(Locale locale) {
    return byLocale.computeIfAbsent(locale, TextBundles::read);
  }

  private static Map<String, String> read(Locale locale) {
    Map<String, String> words = new HashMap<>();
    for (String name : PACKAGES) {
      add(words, "/org/careline/web/" + name + "/texts.properties");
      add(words, "/org/careline/web/" + name + "/texts_" + locale.getLanguage() + ".properties");
    }
    return Map.copyOf(words);
  }

  private static void add(Map<String, String> words, String resource) {
    try (InputStream file = TextBundles.class.getResourceAsStream(resource)) {
      if (file == null) {
        return;
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(file, UTF_8));
      properties.forEach((key, word) -> words.put((String) key, (String) word));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
