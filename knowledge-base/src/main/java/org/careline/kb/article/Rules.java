package org.careline.kb.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;

/** Lengths and forms of what writers enter; all that is wrong is said at once. */
final class Rules {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_SUMMARY = 500;
  private static final int LONGEST_BODY = 200_000;
  private static final int MOST_TAGS = 30;
  private static final int LONGEST_TAG = 60;
  private static final int MOST_PRODUCTS = 20;
  private static final int LONGEST_PRODUCT = 120;
  private static final int MOST_READERS = 50;
  private static final int LONGEST_READER = 100;
  private static final Pattern READER =
      Pattern.compile("(?:organization|group):[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_DESCRIPTION = 500;

  private final List<Violation> violations = new ArrayList<>();

  private Rules() {}

  static void check(ArticleKey key, ArticleDraft draft) {
    Rules rules = new Rules();
    rules.slug("slug", key.slug());
    rules.locale("locale", key.locale());
    rules.required("title", "article.title.required", draft.title());
    rules.length("title", draft.title(), LONGEST_TITLE);
    rules.length("summary", draft.summary(), LONGEST_SUMMARY);
    rules.length("body", draft.body(), LONGEST_BODY);
    draft.category().ifPresent(slug -> rules.category("category", slug));
    if (draft.tags().size() > MOST_TAGS) {
      rules.add("tags", "article.tags.many", MOST_TAGS);
    }
    rules.lines("tags", draft.tags(), LONGEST_TAG, "article.tag.form");
    if (draft.products().size() > MOST_PRODUCTS) {
      rules.add("products", "article.products.many", MOST_PRODUCTS);
    }
    rules.lines("products", draft.products(), LONGEST_PRODUCT, "article.product.form");
    rules.readers(draft);
    rules.refuse();
  }

  private void lines(String field, List<String> lines, int longest, String form) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      length(field + "[" + i + "]", line, longest);
      if (line.chars().anyMatch(Character::isISOControl)) {
        add(field + "[" + i + "]", form);
      }
    }
  }

  private void readers(ArticleDraft draft) {
    boolean restricted = draft.visibility() == Visibility.RESTRICTED;
    if (restricted == draft.readers().isEmpty()) {
      add("readers", restricted ? "article.readers.required" : "article.readers.restricted");
    }
    if (draft.readers().size() > MOST_READERS) {
      add("readers", "article.readers.many", MOST_READERS);
    }
    for (int i = 0; i < draft.readers().size(); i++) {
      String reader = draft.readers().get(i);
      if (reader.length() > LONGEST_READER || !READER.matcher(reader).matches()) {
        add("readers[" + i + "]", "article.reader.form");
      }
    }
  }

  static void check(String slug, CategoryDraft draft) {
    Rules rules = new Rules();
    rules.slug("slug", slug);
    draft.parent().ifPresent(parent -> rules.category("parent", parent));
    if (draft.texts().isEmpty()) {
      rules.add("texts", "category.texts.required");
    }
    for (Map.Entry<String, CategoryText> text : draft.texts().entrySet()) {
      String field = "texts." + text.getKey();
      rules.locale(field, text.getKey());
      rules.required(field + ".name", "category.name.required", text.getValue().name());
      rules.length(field + ".name", text.getValue().name(), LONGEST_NAME);
      rules.length(field + ".description", text.getValue().description(), LONGEST_DESCRIPTION);
    }
    rules.refuse();
  }

  private void slug(String field, String slug) {
    if (!Slug.isOne(slug)) {
      add(field, "slug.form", Slug.LONGEST);
    }
  }

  private void category(String field, String slug) {
    if (!Slug.isOne(slug)) {
      add(field, "category.form", Slug.LONGEST);
    }
  }

  private void locale(String field, String locale) {
    if (!LocaleTag.parse(locale).equals(Optional.of(locale))) {
      add(field, "locale.form");
    }
  }

  private void required(String field, String key, String text) {
    if (text.isBlank()) {
      add(field, key);
    }
  }

  private void length(String field, String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      add(field, "text.long", most);
    }
  }

  private void add(String field, String key, Object... arguments) {
    violations.add(Violation.of(field, key, arguments));
  }

  private void refuse() {
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
  }
}
