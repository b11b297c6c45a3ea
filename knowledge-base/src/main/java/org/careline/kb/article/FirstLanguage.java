package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The portal's first language: what is not written in a reader's own is read in this one. */
@ApplicationScoped
public class FirstLanguage {

  private final String tag;

  /** For the container's proxy. */
  protected FirstLanguage() {
    this("en");
  }

  /**
   * Of a portal in these languages.
   *
   * @param locales their tags, separated by commas
   */
  @Inject
  public FirstLanguage(
      @ConfigProperty(name = "careline.locales", defaultValue = "en,de") String locales) {
    this.tag = Locale.forLanguageTag(locales.split(",", 2)[0].strip()).toLanguageTag();
  }

  /** As BCP 47 writes it: {@code en}, {@code pt-BR}. */
  public String tag() {
    return tag;
  }
}
