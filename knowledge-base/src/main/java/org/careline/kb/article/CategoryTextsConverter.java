package org.careline.kb.article;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import org.careline.db.json.JsonTree;

/** Names in all languages in one column: they are only ever read and written together. */
@Converter
public class CategoryTextsConverter
    implements AttributeConverter<Map<String, CategoryText>, String> {

  @Override
  public String convertToDatabaseColumn(Map<String, CategoryText> texts) {
    JsonObjectBuilder json = JsonTree.object();
    new TreeMap<>(texts)
        .forEach(
            (locale, text) ->
                json.add(
                    locale,
                    JsonTree.object()
                        .add("name", text.name())
                        .add("description", text.description())));
    return json.build().toString();
  }

  @Override
  public Map<String, CategoryText> convertToEntityAttribute(String stored) {
    Map<String, CategoryText> texts = new TreeMap<>();
    JsonTree.parse(stored)
        .forEach(
            (locale, value) -> {
              JsonObject text = value.asJsonObject();
              texts.put(
                  locale, new CategoryText(text.getString("name"), text.getString("description")));
            });
    return texts;
  }
}
