package org.careline.kb.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
  private static final int LOOKED_AT = 5;
  private static final int MOST_EDITS = 2;
  private static final int SHORT = 4;

  private final Analyzers analyzers;

  /** The words of hits that were looked at: most questions are answered by the first. */
  private final Map<ArticleHit, Set<String>> spelt = new HashMap<>();

  DidYouMean(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  Optional<String> of(Words words, String question, List<ArticleHit> hits) {
    Map<BytesRef, Words.Word> unknown = new TreeMap<>();
    for (Words.Word word : words.words()) {
      if (!word.known() && !word.common() && !word.meanings().isEmpty()) {
        unknown.put(word.typed(), word);
      }
    }
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    List<ArticleHit> first = hits.subList(0, Math.min(LOOKED_AT, hits.size()));
    StringBuilder better = new StringBuilder();
    Matcher word = WORD.matcher(question);
    while (word.find()) {
      String typed = word.group();
      Words.Word asked = unknown.get(term(words, typed));
      String other = asked == null ? typed : spelling(words, asked, typed, first);
      word.appendReplacement(better, Matcher.quoteReplacement(other));
    }
    word.appendTail(better);
    return Optional.of(better.toString()).filter(text -> !text.equals(question));
  }

  private String spelling(Words words, Words.Word asked, String typed, List<ArticleHit> hits) {
    Set<BytesRef> meant = new HashSet<>();
    asked.meanings().forEach(meaning -> meant.add(meaning.term()));
    String lower = typed.toLowerCase(Locale.ROOT);
    for (int edits = 1; edits <= MOST_EDITS; edits++) {
      for (ArticleHit hit : hits) {
        for (String other : spelt.computeIfAbsent(hit, DidYouMean::spelt)) {
          if (EditDistance.between(lower, other, edits) <= edits
              && mayBe(lower, other)
              && meant.contains(term(words, other))) {
            return other;
          }
        }
      }
    }
    return typed;
  }

  /** Short words are near to many: one may lack a letter, but has its first and none too many. */
  private static boolean mayBe(String typed, String other) {
    return typed.length() > SHORT
        || (typed.length() <= other.length() && typed.charAt(0) == other.charAt(0));
  }

  private static Set<String> spelt(ArticleHit hit) {
    String text = hit.title() + " " + hit.snippet().replace("<mark>", "").replace("</mark>", "");
    Set<String> spelt = new LinkedHashSet<>();
    WORD.matcher(text).results().forEach(word -> spelt.add(word.group().toLowerCase(Locale.ROOT)));
    return spelt;
  }

  private BytesRef term(Words words, String word) {
    List<BytesRef> terms = Tokens.of(analyzers, Fields.ALL + words.language(), word, 2);
    return terms.size() == 1 ? terms.get(0) : new BytesRef();
  }
}
