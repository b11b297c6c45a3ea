package org.careline.kb.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Database;

/** What a judgement must be. */
final class JudgementRules {

  /** Questions in the list. */
  static final int MOST = 5_000;

  private static final int MOST_ARTICLES = 20;
  private static final int LONGEST = 200;
  private static final int MOST_VIOLATIONS = 50;
  private static final int AT_ONCE = 500;

  private final Database database;

  JudgementRules(Database database) {
    this.database = database;
  }

  /** Throws Invalid with what is wrong, question by question. */
  void check(List<Judgement> judgements) {
    if (judgements.size() > MOST) {
      throw new Invalid(Violation.of("judgements", "search.judgements.many", MOST));
    }
    Set<String> known = known(judgements);
    List<Violation> violations = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (int i = 0; i < judgements.size() && violations.size() < MOST_VIOLATIONS; i++) {
      Judgement each = judgements.get(i);
      String field = "judgements[" + i + "].";
      if (!asked.add(each.id()) && !each.query().isEmpty()) {
        violations.add(Violation.of(field + "query", "search.judgements.twice"));
      }
      check(field, each, known, violations);
    }
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
  }

  /** The same with fields of the question itself. */
  void checkAlone(Judgement judgement) {
    List<Violation> violations = new ArrayList<>();
    check("", judgement, known(List.of(judgement)), violations);
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
  }

  private static void check(
      String field, Judgement judgement, Set<String> known, List<Violation> violations) {
    if (judgement.query().isEmpty() || judgement.query().length() > LONGEST) {
      violations.add(Violation.of(field + "query", "search.judgements.query", LONGEST));
    }
    if (!judgement.locale().map(WordLists::isTag).orElse(true)) {
      violations.add(Violation.of(field + "locale", "search.words.locale"));
    }
    if (judgement.articles().isEmpty() || judgement.articles().size() > MOST_ARTICLES) {
      violations.add(Violation.of(field + "articles", "search.judgements.articles", MOST_ARTICLES));
    } else {
      checkArticles(field, judgement.articles(), known, violations);
    }
  }

  private static void checkArticles(
      String judgement,
      List<Judgement.Expected> articles,
      Set<String> known,
      List<Violation> violations) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < articles.size(); i++) {
      Judgement.Expected article = articles.get(i);
      String field = judgement + "articles[" + i + "]";
      String key = Fields.key(article.slug(), article.locale());
      if (!known.contains(key)) {
        violations.add(
            Violation.of(
                field + ".slug", "search.judgements.unknown", article.slug(), article.locale()));
      } else if (!named.add(key)) {
        violations.add(Violation.of(field + ".slug", "search.judgements.again"));
      }
      if (article.graded() < 1 || article.graded() > 3) {
        violations.add(Violation.of(field + ".grade", "search.judgements.grade"));
      }
    }
  }

  /** Keys of the articles that are named and exist, published or not. */
  private Set<String> known(List<Judgement> judgements) {
    List<String> slugs =
        judgements.stream()
            .flatMap(judgement -> judgement.articles().stream())
            .map(article -> Database.ascii(article.slug()))
            .distinct()
            .toList();
    Set<String> known = new HashSet<>();
    for (int from = 0; from < slugs.size(); from += AT_ONCE) {
      List<String> some = slugs.subList(from, Math.min(slugs.size(), from + AT_ONCE));
      known.addAll(
          database.list(
              "select slug, locale from kb_article where slug in (" + Database.marks(some) + ")",
              row -> Fields.key(row.text("slug"), row.text("locale")),
              some.toArray()));
    }
    return known;
  }
}
