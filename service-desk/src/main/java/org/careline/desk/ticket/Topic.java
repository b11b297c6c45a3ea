package org.careline.desk.ticket;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a ticket can be about.
 *
 * @param key how the API names it: lower case letters, digits and hyphens
 * @param names what people read, by language tag
 * @param team key of the team that gets its tickets
 * @param position place in the list of topics, lowest first
 * @param retired no longer offered for new tickets
 */
public record Topic(
    String key, Map<String, String> names, Optional<String> team, int position, boolean retired) {

  public Topic {
    names = Map.copyOf(names);
  }

  /** The name in this language, else in English, else any, else the key. */
  public String name(Locale locale) {
    String name = names.get(locale.toLanguageTag());
    if (name == null) {
      name = names.get(locale.getLanguage());
    }
    if (name == null) {
      name = names.get("en");
    }
    return name != null ? name : names.values().stream().sorted().findFirst().orElse(key);
  }
}
