package org.careline.kb.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a visibility by its code. */
@Converter
public class VisibilityConverter implements AttributeConverter<Visibility, String> {

  @Override
  public String convertToDatabaseColumn(Visibility visibility) {
    return visibility == null ? null : visibility.code();
  }

  @Override
  public Visibility convertToEntityAttribute(String code) {
    return code == null ? null : Visibility.of(code).orElseThrow();
  }
}
