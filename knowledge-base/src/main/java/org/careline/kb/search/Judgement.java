package org.careline.kb.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.careline.kb.question.QuestionText;

/**
 * What a question should find.
 *
 * @param locale the language the question is asked in; without it all languages are looked through
 * @param audience who asks, anybody if it is not said; what he may not see is not found
 */
public record Judgement(
    String query,
    Optional<String> locale,
    Optional<Audience.Kind> audience,
    List<Expected> articles) {

  /**
   * An article that should be found.
   *
   * @param grade 1 (helps) to 3 (the answer); 1 if it is not said
   */
  public record Expected(String slug, String locale, Optional<Integer> grade) {

    int graded() {
      return grade.orElse(1);
    }
  }

  private static final int VERSION_DIGITS = 14;

  private record Asked(String query, Optional<String> locale, Optional<Audience.Kind> audience) {}

  public Judgement {
    articles = List.copyOf(articles);
  }

  /**
   * Reads rows of query, locale, audience, slug, the article's locale, grade. Neighbours that ask
   * the same belong together.
   *
   * @throws IllegalArgumentException with the column that cannot be read
   */
  public static List<Judgement> of(List<List<String>> rows) {
    List<Judgement> judgements = new ArrayList<>();
    Map<Asked, List<Expected>> open = new LinkedHashMap<>();
    for (List<String> row : rows) {
      Asked asked =
          new Asked(row.get(0), given(row.get(1)), given(row.get(2)).map(Judgement::kind));
      if (!open.containsKey(asked)) {
        close(open, judgements);
      }
      open.computeIfAbsent(asked, key -> new ArrayList<>())
          .add(new Expected(row.get(3), row.get(4), given(row.get(5)).map(Judgement::grade)));
    }
    close(open, judgements);
    return judgements;
  }

  private static void close(Map<Asked, List<Expected>> open, List<Judgement> judgements) {
    open.forEach(
        (asked, articles) ->
            judgements.add(
                new Judgement(asked.query(), asked.locale(), asked.audience(), articles)));
    open.clear();
  }

  /**
   * Names the question: words, locale and audience, whatever is expected of it. 32 hex digits, the
   * same wherever the question stands in the list, and when it comes back from a file.
   */
  public String id() {
    return QuestionText.digest(String.join("\t", query, locale.orElse(""), name(asker())));
  }

  /** Another one for other articles or grades. */
  public long version() {
    return Long.parseLong(QuestionText.digest(rows().toString()), 0, VERSION_DIGITS, 16);
  }

  /** The same question with other articles. */
  Judgement expecting(List<Expected> others) {
    return new Judgement(query, locale, audience, others);
  }

  /** The same as rows, one for each article. */
  public List<List<String>> rows() {
    return articles.stream()
        .map(
            article ->
                List.of(
                    query,
                    locale.orElse(""),
                    audience.map(Judgement::name).orElse(""),
                    article.slug(),
                    article.locale(),
                    Integer.toString(article.graded())))
        .toList();
  }

  Audience.Kind asker() {
    return audience.orElse(Audience.Kind.PUBLIC);
  }

  private static Optional<String> given(String cell) {
    return Optional.of(cell.strip()).filter(text -> !text.isEmpty());
  }

  private static String name(Audience.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Audience.Kind kind(String name) {
    for (Audience.Kind kind : Audience.Kind.values()) {
      if (name(kind).equals(name)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("audience");
  }

  private static Integer grade(String number) {
    try {
      return Integer.valueOf(number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("grade", e);
    }
  }
}
