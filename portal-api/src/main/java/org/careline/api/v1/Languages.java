package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.careline.api.problem.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The languages this portal speaks. */
@ApplicationScoped
class Languages {

  private final List<String> tags;

  /** For the container's proxy. */
  protected Languages() {
    this("en");
  }

  @Inject
  Languages(@ConfigProperty(name = "careline.locales", defaultValue = "en,de") String tags) {
    this.tags = Arrays.stream(tags.split(",", -1)).map(String::strip).toList();
  }

  /** The language asked for, else the portal's first. */
  public String or(String asked) {
    return of(asked).orElse(tags.get(0));
  }

  /** The language asked for, as BCP 47 writes it. */
  public Optional<String> of(String asked) {
    if (asked == null || asked.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Locale.Builder().setLanguageTag(asked).build().toLanguageTag());
    } catch (IllformedLocaleException e) {
      throw Refused.parameter("locale", "value", "must be a language tag such as en or pt-BR");
    }
  }
}
