package org.careline.web.help;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.careline.kb.search.FacetValue;
import org.careline.kb.search.Facets;
import org.careline.web.help.Facet.Choice;
import org.careline.web.site.Languages;

/** Makes links of what was counted. */
final class FacetChoices {

  private static final int MOST_PRODUCTS = 10;

  private final ResultsAddress here;
  private final String language;

  /**
   * For a page.
   *
   * @param language of the visitor
   */
  FacetChoices(ResultsAddress here, String language) {
    this.here = here;
    this.language = language;
  }

  /** What there is to choose, without what would be no choice. */
  List<Facet> of(Facets facets) {
    return Stream.of(
            new Facet("topic", topics(facets.categories())),
            new Facet("product", products(facets.products())),
            new Facet("language", languages(facets.locales())))
        .filter(Facet::offersSomething)
        .toList();
  }

  /** The outermost ones, and those within the one that was chosen or is around it. */
  private List<Choice> topics(List<FacetValue> values) {
    Set<String> open = new HashSet<>();
    Optional<FacetValue> around = values.stream().filter(FacetValue::selected).findFirst();
    while (around.isPresent() && open.add(around.get().value())) {
      Optional<String> parent = around.get().parent();
      around = values.stream().filter(v -> parent.equals(Optional.of(v.value()))).findFirst();
    }
    List<Choice> choices = new ArrayList<>();
    for (FacetValue value : values) {
      if (value.selected() || value.parent().map(open::contains).orElse(true)) {
        Optional<String> next = value.selected() ? Optional.empty() : Optional.of(value.value());
        boolean inner = value.parent().filter(open::contains).isPresent();
        choices.add(choice(value.name(), value, inner, here.in(next)));
      }
    }
    return choices;
  }

  private List<Choice> products(List<FacetValue> values) {
    List<Choice> choices = new ArrayList<>();
    for (FacetValue value : values) {
      if (choices.size() < MOST_PRODUCTS || value.selected()) {
        Optional<String> next = value.selected() ? Optional.empty() : Optional.of(value.value());
        choices.add(choice(value.name(), value, false, here.about(next)));
      }
    }
    return choices;
  }

  private List<Choice> languages(List<FacetValue> values) {
    List<Choice> choices = new ArrayList<>();
    for (FacetValue value : values) {
      String label = Languages.exactNameOf(value.value(), language);
      if (value.selected() && here.language().isEmpty()) {
        choices.add(new Choice(label, value.articles(), true, false, ""));
      } else {
        // The language of the page is what there is without a choice.
        boolean back = value.selected() || value.value().equals(language);
        Optional<String> next = back ? Optional.empty() : Optional.of(value.value());
        choices.add(choice(label, value, false, here.speaking(next)));
      }
    }
    return choices;
  }

  private static Choice choice(
      String label, FacetValue value, boolean inner, ResultsAddress address) {
    return new Choice(label, value.articles(), value.selected(), inner, address.url());
  }
}
