package org.careline.kb.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.question.Evidence;
import org.careline.kb.question.QuestionText;

/** What a path says about the questions that led to its articles. */
final class Lessons {

  /** An article as questions are learned for it. */
  record Subject(long id, String title) {}

  private Lessons() {}

  /** Each question once for each path and article at which it ended. */
  static List<Evidence> of(
      List<VisitPath> paths, Function<ArticleKey, Optional<Subject>> subjects) {
    List<Evidence> evidence = new ArrayList<>();
    for (VisitPath path : paths) {
      for (ArticleKey article : path.articles()) {
        Optional<Subject> subject = subjects.apply(article);
        Optional<Evidence.Kind> end = end(path, article);
        if (subject.isPresent() && end.isPresent()) {
          for (String asked : questions(path, article, subject.get())) {
            evidence.add(
                new Evidence(
                    subject.get().id(),
                    article,
                    asked,
                    path.visit(),
                    path.network(),
                    path.day(),
                    end.get()));
          }
        }
      }
    }
    return evidence;
  }

  /** What was asked in the language of the article, but for its title: that finds it anyway. */
  private static Collection<String> questions(VisitPath path, ArticleKey article, Subject subject) {
    Map<String, String> questions = new LinkedHashMap<>();
    for (SearchedFor asked : path.askedBefore(article)) {
      if (language(asked.locale()).equals(language(article.locale()))) {
        questions.put(QuestionText.normal(asked.text()), asked.text());
      }
    }
    questions.remove(QuestionText.normal(subject.title()));
    return questions.values();
  }

  /** How it ended with an article; empty if nothing tells. */
  private static Optional<Evidence.Kind> end(VisitPath path, ArticleKey article) {
    List<Step> steps = path.steps();
    boolean ticket = false;
    for (int i = steps.size() - 1; !steps.get(i).article().equals(Optional.of(article)); i--) {
      ticket |= steps.get(i).is(Step.Kind.TICKET);
    }
    Optional<Boolean> vote = Optional.ofNullable(path.votes().get(article));
    if (ticket || vote.equals(Optional.of(false))) {
      return Optional.of(Evidence.Kind.FAILED);
    }
    if (vote.isPresent()) {
      return Optional.of(Evidence.Kind.SOLVED);
    }
    boolean last = steps.get(steps.size() - 1).article().equals(Optional.of(article));
    return last && path.outcome() == Outcome.LEFT
        ? Optional.of(Evidence.Kind.LEFT)
        : Optional.empty();
  }

  /** {@code pt} of {@code pt-BR}. */
  private static String language(String locale) {
    int end = locale.indexOf('-');
    return end < 0 ? locale : locale.substring(0, end);
  }
}
