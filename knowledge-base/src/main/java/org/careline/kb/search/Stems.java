package org.careline.kb.search;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/** Words without their endings, by the Snowball rules of a language. */
final class Stems extends Analyzer {

  /** What melts into the word behind it: {@code l'article}. */
  private static final Map<String, CharArraySet> ELIDED =
      Map.of(
          "fr",
          FrenchAnalyzer.DEFAULT_ARTICLES,
          "it",
          new CharArraySet(
              List.of("l", "un", "all", "dall", "dell", "nell", "sull", "d", "c", "quell", "s"),
              true));

  private final String language;
  private final String rules;

  Stems(String language, String rules) {
    this.language = language;
    this.rules = rules;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream stream = words;
    if (ELIDED.containsKey(language)) {
      stream = new ElisionFilter(stream, ELIDED.get(language));
    }
    if (language.equals("en")) {
      stream = new EnglishPossessiveFilter(stream);
    }
    stream = new LowerCaseFilter(stream);
    if (language.equals("de")) {
      stream = new GermanNormalizationFilter(stream);
    }
    // The rules know accents, readers leave them out.
    return new TokenStreamComponents(
        words, new ICUFoldingFilter(new SnowballFilter(stream, rules)));
  }
}
