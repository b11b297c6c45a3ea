package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** What was typed, in the languages in which it makes most sense. */
final class Question {

  /** A language is left out when it knows less than this part of what another one knows. */
  private static final float MAKES_SENSE = 0.6f;

  private final List<Words> languages;

  private Question(List<Words> languages) {
    this.languages = languages;
  }

  static Question of(
      ArticleSearcher searcher, Analyzers analyzers, List<String> languages, String text)
      throws IOException {
    List<Words> typed = new ArrayList<>();
    for (String language : languages) {
      typed.add(Words.typed(searcher, analyzers, language, text));
    }
    List<Words> meant = new ArrayList<>();
    for (Words words : sensible(typed)) {
      meant.add(words.meant(searcher.getIndexReader(), searcher.spelling()));
    }
    return new Question(meant);
  }

  private static List<Words> sensible(List<Words> typed) {
    // Words that a language leaves out as too common are words it knows.
    int longest = typed.stream().mapToInt(words -> words.inOrder().size()).max().orElse(0);
    double best = typed.stream().mapToDouble(words -> sense(words, longest)).max().orElse(0);
    return typed.stream().filter(words -> sense(words, longest) >= best * MAKES_SENSE).toList();
  }

  private static double sense(Words words, int longest) {
    if (words.known() == 0) {
      return 0;
    }
    double known = (double) words.known() / words.words().size() * words.inOrder().size();
    return known + longest - words.inOrder().size();
  }

  List<Words> languages() {
    return languages;
  }

  /** Articles with at least one of the words, best first; empty when nothing can fit. */
  Optional<Query> query() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    boolean meaningful = false;
    for (Words words : languages) {
      for (Words.Word word : words.words()) {
        if (!word.meanings().isEmpty()) {
          any.add(Queries.meant(word, Fields.ALL + words.language()), Occur.SHOULD);
          meaningful = true;
        }
      }
    }
    return meaningful ? Optional.of(any.build()) : Optional.empty();
  }
}
