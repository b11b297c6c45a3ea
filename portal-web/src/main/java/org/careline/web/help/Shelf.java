package org.careline.web.help;

import java.util.List;
import org.careline.kb.search.CategoryCount;

/**
 * A category as it is shown.
 *
 * @param icon name in the icon sprite
 */
public record Shelf(
    String slug, String name, String description, int articles, String url, String icon) {

  /** Operators name their categories as they like; the first word that occurs in the slug wins. */
  private static final List<Icon> ICONS =
      List.of(
          new Icon("receipt", "bill", "invoice", "pay", "tariff"),
          new Icon("shield", "secur", "privacy"),
          new Icon("person", "account", "user", "sign", "manage"),
          new Icon("wrench", "trouble", "problem", "quality"),
          new Icon("hash", "number", "port"),
          new Icon("call", "call", "voice"),
          new Icon("globe", "internet", "network", "connect"),
          new Icon("phone", "phone", "app"),
          new Icon("device", "device", "hardware"),
          new Icon("flag", "start", "setup", "setting-up"));

  private record Icon(String name, List<String> words) {

    Icon(String name, String... words) {
      this(name, List.of(words));
    }

    boolean suits(String slug) {
      return words.stream().anyMatch(slug::contains);
    }
  }

  static List<Shelf> outermost(List<CategoryCount> categories) {
    return categories.stream().filter(c -> c.parent().isEmpty()).map(Shelf::of).toList();
  }

  static List<Shelf> within(String slug, List<CategoryCount> categories) {
    return categories.stream()
        .filter(c -> c.parent().filter(slug::equals).isPresent())
        .map(Shelf::of)
        .toList();
  }

  static Shelf of(CategoryCount category) {
    return new Shelf(
        category.slug(),
        category.name(),
        category.description(),
        category.articles(),
        category.url(),
        iconFor(category.slug()));
  }

  private static String iconFor(String slug) {
    return ICONS.stream().filter(i -> i.suits(slug)).map(Icon::name).findFirst().orElse("book");
  }
}
