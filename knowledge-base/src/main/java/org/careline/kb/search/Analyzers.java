package org.careline.kb.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Cuts text into words, field by field: the language stands in the name of the field. No word is
 * left out; that some tell little is for {@link CommonWords} to say when a question comes.
 */
final class Analyzers extends DelegatingAnalyzerWrapper {

  private static final CharArraySet NOTHING = CharArraySet.EMPTY_SET;

  private static final Map<String, Supplier<Analyzer>> LANGUAGES =
      Map.ofEntries(
          Map.entry("ar", () -> new ArabicAnalyzer(NOTHING)),
          Map.entry("da", () -> new Stems("da", "Danish")),
          Map.entry("de", () -> new Stems("de", "German2")),
          Map.entry("en", () -> new Stems("en", "English")),
          Map.entry("es", () -> new Stems("es", "Spanish")),
          Map.entry("fi", () -> new Stems("fi", "Finnish")),
          Map.entry("fr", () -> new Stems("fr", "French")),
          Map.entry("hu", () -> new Stems("hu", "Hungarian")),
          Map.entry("it", () -> new Stems("it", "Italian")),
          Map.entry("ja", () -> new CJKAnalyzer(NOTHING)),
          Map.entry("ko", () -> new CJKAnalyzer(NOTHING)),
          Map.entry("nb", () -> new Stems("nb", "Norwegian")),
          Map.entry("nl", () -> new Stems("nl", "Dutch")),
          Map.entry("nn", () -> new Stems("nn", "Norwegian")),
          Map.entry("no", () -> new Stems("no", "Norwegian")),
          Map.entry("pt", () -> new Stems("pt", "Portuguese")),
          Map.entry("ro", () -> new Stems("ro", "Romanian")),
          Map.entry("ru", () -> new Stems("ru", "Russian")),
          Map.entry("sv", () -> new Stems("sv", "Swedish")),
          Map.entry("tr", () -> new TurkishAnalyzer(NOTHING)),
          Map.entry("zh", () -> new CJKAnalyzer(NOTHING)));

  private static final int LONGEST_BEGINNING = 16;

  private final Map<String, Analyzer> languages = new ConcurrentHashMap<>();
  private final Analyzer plain = new Plain();
  private final Analyzer trigrams = new Trigrams();
  private final Analyzer beginnings = new Beginnings();
  private final CommonWords common = new CommonWords(this);

  Analyzers() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return switch (field) {
      case Fields.TRIGRAMS -> trigrams;
      case Fields.BEGINNINGS, Fields.ASKED -> beginnings;
      default -> language(field.substring(field.indexOf('_') + 1));
    };
  }

  /** Which words tell little. */
  CommonWords common() {
    return common;
  }

  /** Whole words, in lower case and without accents, in any script. */
  Analyzer plain() {
    return plain;
  }

  private Analyzer language(String code) {
    return languages.computeIfAbsent(
        code, language -> LANGUAGES.getOrDefault(language, () -> plain).get());
  }

  /** Words of languages that nobody wrote rules for. */
  private static final class Plain extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new ICUTokenizer();
      return new TokenStreamComponents(words, new ICUFoldingFilter(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return new ICUFoldingFilter(in);
    }
  }

  private static final class Trigrams extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new ICUTokenizer();
      return new TokenStreamComponents(
          words, new NGramTokenFilter(new ICUFoldingFilter(words), 3, 3, false));
    }
  }

  private static final class Beginnings extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new ICUTokenizer();
      return new TokenStreamComponents(
          words, new EdgeNGramTokenFilter(new ICUFoldingFilter(words), 1, LONGEST_BEGINNING, true));
    }
  }
}
