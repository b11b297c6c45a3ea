package org.careline.kb.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a status by its code. */
@Converter
public class ArticleStatusConverter implements AttributeConverter<ArticleStatus, String> {

  @Override
  public String convertToDatabaseColumn(ArticleStatus status) {
    return status == null ? null : status.code();
  }

  @Override
  public ArticleStatus convertToEntityAttribute(String code) {
    return code == null ? null : ArticleStatus.of(code).orElseThrow();
  }
}
