package org.careline.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.careline.desk.account.Actor;
import org.careline.kb.search.WordList;
import org.careline.kb.search.WordLists;

/** What customers call the things that articles call differently. */
@ApplicationScoped
class DemoWords implements DemoPart {

  private final WordLists lists;

  /** For the container's proxy. */
  protected DemoWords() {
    this(null);
  }

  @Inject
  DemoWords(WordLists lists) {
    this.lists = lists;
  }

  @Override
  public void load(Instant now) {
    for (JsonObject list : DemoFiles.objects("synonyms.json")) {
      String locale = list.getString("locale");
      // What an editor has entered meanwhile stays.
      if (lists.read(WordList.Kind.SYNONYMS, locale).version() == 0) {
        var unused =
            lists.put(
                WordList.Kind.SYNONYMS,
                locale,
                entries(list),
                OptionalLong.empty(),
                Actor.SYSTEM.toString(),
                now);
      }
    }
  }

  private static List<List<String>> entries(JsonObject list) {
    return list.getJsonArray("entries").getValuesAs(JsonArray.class).stream()
        .map(entry -> entry.getValuesAs(JsonString.class).stream())
        .map(words -> words.map(JsonString::getString).toList())
        .toList();
  }
}
