package org.careline.kb.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.util.BytesRef;

/**
 * Words that tell little of what a text is about. They are in the index all the same, because
 * "where is" and "how do I" are asked differently; they only count for less.
 */
final class CommonWords {

  private final Map<String, Set<BytesRef>> languages = new ConcurrentHashMap<>();
  private final Analyzers analyzers;

  CommonWords(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  boolean contains(String language, BytesRef term) {
    return languages.computeIfAbsent(language, this::analyzed).contains(term);
  }

  private Set<BytesRef> analyzed(String language) {
    Set<BytesRef> terms = new HashSet<>();
    for (Object word : words(language)) {
      terms.addAll(Tokens.of(analyzers, Fields.ALL + language, new String((char[]) word), 8));
    }
    return terms;
  }

  private static CharArraySet words(String language) {
    return switch (language) {
      case "ar" -> ArabicAnalyzer.getDefaultStopSet();
      case "da" -> DanishAnalyzer.getDefaultStopSet();
      case "de" -> GermanAnalyzer.getDefaultStopSet();
      case "en" -> English.WORDS;
      case "es" -> SpanishAnalyzer.getDefaultStopSet();
      case "fi" -> FinnishAnalyzer.getDefaultStopSet();
      case "fr" -> FrenchAnalyzer.getDefaultStopSet();
      case "hu" -> HungarianAnalyzer.getDefaultStopSet();
      case "it" -> ItalianAnalyzer.getDefaultStopSet();
      case "nb", "nn", "no" -> NorwegianAnalyzer.getDefaultStopSet();
      case "nl" -> DutchAnalyzer.getDefaultStopSet();
      case "pt" -> PortugueseAnalyzer.getDefaultStopSet();
      case "ro" -> RomanianAnalyzer.getDefaultStopSet();
      case "ru" -> RussianAnalyzer.getDefaultStopSet();
      case "sv" -> SwedishAnalyzer.getDefaultStopSet();
      case "tr" -> TurkishAnalyzer.getDefaultStopSet();
      default -> CharArraySet.EMPTY_SET;
    };
  }

  /** The analyzer of this language has a short list, made for leaving words out. */
  private static final class English {

    static final CharArraySet WORDS = read();

    private static CharArraySet read() {
      try (InputStream list = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
        return WordlistLoader.getSnowballWordSet(list);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
