package org.careline.kb.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;

/**
 * The question with its unknown words spelt as the hits spell them. Only what stands in a hit is
 * offered, so nothing is told of articles that the reader may not see.
 */
final class DidYouMean {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final int LOOKED_AT = 5;

  private final Analyzers analyzers;

  DidYouMean(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  Optional<String> of(Words words, String question, List<ArticleHit> hits) {
    Map<BytesRef, Words.Word> unknown = new TreeMap<>();
    for (Words.Word word : words.words()) {
      if (!word.known() && !word.meanings().isEmpty()) {
        unknown.put(word.typed(), word);
      }
    }
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    List<String> spelt = spelt(hits);
    StringBuilder better = new StringBuilder();
    Matcher word = WORD.matcher(question);
    while (word.find()) {
      String typed = word.group();
      Words.Word asked = unknown.get(term(words, typed));
      String other = asked == null ? typed : spelling(words, asked, typed, spelt);
      word.appendReplacement(better, Matcher.quoteReplacement(other));
    }
    word.appendTail(better);
    return Optional.of(better.toString()).filter(text -> !text.equals(question));
  }

  private String spelling(Words words, Words.Word asked, String typed, List<String> spelt) {
    Set<BytesRef> meant = new HashSet<>();
    asked.meanings().forEach(meaning -> meant.add(meaning.term()));
    String best = typed;
    int nearest = 3;
    for (String other : spelt) {
      int distance = EditDistance.between(typed.toLowerCase(Locale.ROOT), other, 2);
      if (distance < nearest && meant.contains(term(words, other))) {
        nearest = distance;
        best = other;
      }
    }
    return best;
  }

  private static List<String> spelt(List<ArticleHit> hits) {
    List<String> spelt = new ArrayList<>();
    for (ArticleHit hit : hits.subList(0, Math.min(LOOKED_AT, hits.size()))) {
      String text = hit.title() + " " + TAG.matcher(hit.snippet()).replaceAll("");
      WORD.matcher(text)
          .results()
          .forEach(word -> spelt.add(word.group().toLowerCase(Locale.ROOT)));
    }
    return spelt;
  }

  private BytesRef term(Words words, String word) {
    List<BytesRef> terms = Tokens.of(analyzers, Fields.ALL + words.language(), word, 2);
    return terms.size() == 1 ? terms.get(0) : new BytesRef();
  }
}
