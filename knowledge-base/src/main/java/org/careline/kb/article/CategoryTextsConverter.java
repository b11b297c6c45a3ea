package org.careline.kb.article;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Names in all languages in one column: they are only ever read and written together. */
@Converter
public class CategoryTextsConverter
    implements AttributeConverter<Map<String, CategoryText>, String> {

  @Override
  public String convertToDatabaseColumn(Map<String, CategoryText> texts) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    new TreeMap<>(texts)
        .forEach(
            (locale, text) ->
                json.add(
                    locale,
                    Json.createObjectBuilder()
                        .add("name", text.name())
                        .add("description", text.description())));
    return json.build().toString();
  }

  @Override
  public Map<String, CategoryText> convertToEntityAttribute(String stored) {
    Map<String, CategoryText> texts = new TreeMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(stored))) {
      reader
          .readObject()
          .forEach(
              (locale, value) -> {
                JsonObject text = value.asJsonObject();
                texts.put(
                    locale,
                    new CategoryText(text.getString("name"), text.getString("description")));
              });
    }
    return texts;
  }
}
