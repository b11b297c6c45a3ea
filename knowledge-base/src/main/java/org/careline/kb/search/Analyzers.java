package org.careline.kb.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** Cuts text into words, field by field: the language stands in the name of the field. */
final class Analyzers extends DelegatingAnalyzerWrapper {

  private static final Map<String, Supplier<Analyzer>> LANGUAGES =
      Map.ofEntries(
          Map.entry("ar", ArabicAnalyzer::new),
          Map.entry("da", DanishAnalyzer::new),
          Map.entry("de", GermanAnalyzer::new),
          Map.entry("en", EnglishAnalyzer::new),
          Map.entry("es", SpanishAnalyzer::new),
          Map.entry("fi", FinnishAnalyzer::new),
          Map.entry("fr", FrenchAnalyzer::new),
          Map.entry("it", ItalianAnalyzer::new),
          Map.entry("ja", CJKAnalyzer::new),
          Map.entry("ko", CJKAnalyzer::new),
          Map.entry("nb", NorwegianAnalyzer::new),
          Map.entry("nl", DutchAnalyzer::new),
          Map.entry("no", NorwegianAnalyzer::new),
          Map.entry("pt", PortugueseAnalyzer::new),
          Map.entry("ru", RussianAnalyzer::new),
          Map.entry("sv", SwedishAnalyzer::new),
          Map.entry("tr", TurkishAnalyzer::new),
          Map.entry("zh", CJKAnalyzer::new));

  private static final int LONGEST_BEGINNING = 16;

  private final Map<String, Analyzer> languages = new ConcurrentHashMap<>();
  private final Analyzer plain = new Plain();
  private final Analyzer trigrams = new Trigrams();
  private final Analyzer beginnings = new Beginnings();

  Analyzers() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return switch (field) {
      case Fields.TRIGRAMS -> trigrams;
      case Fields.BEGINNINGS -> beginnings;
      default -> language(field.substring(field.indexOf('_') + 1));
    };
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
