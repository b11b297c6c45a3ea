package org.careline.kb.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.BytesRef;

/** One state of what editors say about words: synonyms, stop phrases, and what counts how much. */
final class Wording {

  static final Wording NONE = new Wording(List.of());

  private static final int MOST_TERMS = 20;

  private final List<WordList> lists;
  private final Weighing weighing;
  private final Map<String, Rules> languages = new ConcurrentHashMap<>();

  Wording(List<WordList> lists) {
    this(lists, Weighing.STANDARD);
  }

  Wording(List<WordList> lists, Weighing weighing) {
    this.lists = List.copyOf(lists);
    this.weighing = weighing;
  }

  Weighing weighing() {
    return weighing;
  }

  /** What holds for a language, in its terms. */
  Rules in(String language, Analyzers analyzers) {
    return languages.computeIfAbsent(language, code -> rules(code, analyzers));
  }

  private Rules rules(String language, Analyzers analyzers) {
    List<List<BytesRef>> phrases = new ArrayList<>();
    Map<List<BytesRef>, Set<List<BytesRef>>> synonyms = new LinkedHashMap<>();
    for (WordList list : lists) {
      if (Fields.language(list.locale()).equals(language)) {
        for (List<String> entry : list.entries()) {
          List<List<BytesRef>> terms =
              entry.stream()
                  .map(text -> Tokens.of(analyzers, Fields.ALL + language, text, MOST_TERMS))
                  .filter(each -> !each.isEmpty())
                  .toList();
          if (list.kind() == WordList.Kind.STOP_PHRASES) {
            phrases.addAll(terms);
          } else {
            terms.forEach(
                each -> synonyms.computeIfAbsent(each, key -> new LinkedHashSet<>()).addAll(terms));
          }
        }
      }
    }
    return new Rules(phrases, synonyms);
  }

  /** Synonyms and stop phrases of one language. */
  record Rules(List<List<BytesRef>> phrases, Map<List<BytesRef>, Set<List<BytesRef>>> synonyms) {

    /** A question without the phrases that tell nothing; as it is if nothing were left. */
    List<BytesRef> telling(List<BytesRef> question) {
      boolean[] idle = new boolean[question.size()];
      for (List<BytesRef> phrase : phrases) {
        for (int i = 0; i + phrase.size() <= question.size(); i++) {
          if (question.subList(i, i + phrase.size()).equals(phrase)) {
            Arrays.fill(idle, i, i + phrase.size(), true);
          }
        }
      }
      List<BytesRef> telling = new ArrayList<>();
      for (int i = 0; i < idle.length; i++) {
        if (!idle[i]) {
          telling.add(question.get(i));
        }
      }
      return telling.isEmpty() ? question : telling;
    }

    /** What else may be meant by words of a question, each by what stands in its place. */
    Map<BytesRef, Set<BytesRef>> others(List<BytesRef> question) {
      Map<BytesRef, Set<BytesRef>> others = new LinkedHashMap<>();
      synonyms.forEach(
          (expression, same) -> {
            for (int i = 0; i + expression.size() <= question.size(); i++) {
              if (question.subList(i, i + expression.size()).equals(expression)) {
                spread(expression, same, others);
              }
            }
          });
      return others;
    }

    private static void spread(
        List<BytesRef> expression, Set<List<BytesRef>> same, Map<BytesRef, Set<BytesRef>> others) {
      for (List<BytesRef> other : same) {
        for (int i = 0; i < Math.max(expression.size(), other.size()); i++) {
          others.computeIfAbsent(at(expression, i), key -> new LinkedHashSet<>()).add(at(other, i));
        }
      }
    }

    /** The last word of the shorter expression stands for all that the longer one has left. */
    private static BytesRef at(List<BytesRef> expression, int place) {
      return expression.get(Math.min(place, expression.size() - 1));
    }
  }
}
