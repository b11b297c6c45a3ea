package org.careline.desk.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** A locale is its language tag, BCP 47. */
@Converter(autoApply = true)
public class LocaleConverter implements AttributeConverter<Locale, String> {

  @Override
  public String convertToDatabaseColumn(Locale locale) {
    return locale == null ? null : locale.toLanguageTag();
  }

  @Override
  public Locale convertToEntityAttribute(String tag) {
    return tag == null ? null : Locale.forLanguageTag(tag);
  }
}
