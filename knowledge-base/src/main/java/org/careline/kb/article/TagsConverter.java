package org.careline.kb.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Tags as lines of one column: they are read with their article and searched in the index. */
@Converter
public class TagsConverter implements AttributeConverter<List<String>, String> {

  @Override
  public String convertToDatabaseColumn(List<String> tags) {
    return String.join("\n", tags);
  }

  @Override
  public List<String> convertToEntityAttribute(String stored) {
    return stored == null || stored.isEmpty() ? List.of() : List.of(stored.split("\n"));
  }
}
