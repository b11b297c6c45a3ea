package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What was typed, in the languages in which it makes most sense. */
final class Question {

  /** A language is left out when it knows less than this part of what another one knows. */
  private static final float MAKES_SENSE = 0.6f;

  private static final Pattern QUOTED = Pattern.compile("[\"“„«]([^\"“”„«»]+ [^\"“”„«»]+)[\"“”»]");

  /** What it tells that an article is found by the whole question, for each of its words. */
  private static final float WHOLE = 10;

  private final IndexReader reader;
  private final Analyzers analyzers;
  private final String text;
  private final List<BytesRef> written;
  private final List<Words> languages;
  private boolean known;
  private boolean general = true;

  private Question(
      IndexReader reader,
      Analyzers analyzers,
      String text,
      List<BytesRef> written,
      List<Words> languages) {
    this.reader = reader;
    this.analyzers = analyzers;
    this.text = text;
    this.written = written;
    this.languages = languages;
    for (Words words : languages) {
      for (Words.Word word : words.words()) {
        known |= !word.common() && !word.meanings().isEmpty();
        general &= word.common();
      }
    }
  }

  static Question of(
      ArticleSearcher searcher,
      Analyzers analyzers,
      Wording wording,
      List<String> languages,
      String text)
      throws IOException {
    List<Words> typed = new ArrayList<>();
    for (String language : languages) {
      typed.add(Words.typed(searcher, analyzers, wording, language, text));
    }
    List<Words> meant = new ArrayList<>();
    for (Words words : sensible(typed)) {
      meant.add(
          words.meant(
              new Meanings(
                  searcher.getIndexReader(),
                  searcher.spelling(),
                  analyzers.common(),
                  wording.weighing(),
                  words.language())));
    }
    String cut = Words.cut(text);
    List<BytesRef> written = Tokens.of(analyzers.plain(), Fields.ALL, cut, Signature.MOST);
    return new Question(searcher.getIndexReader(), analyzers, cut, written, meant);
  }

  private static List<Words> sensible(List<Words> typed) {
    if (typed.size() == 1) {
      return typed;
    }
    double best = typed.stream().mapToDouble(Question::sense).max().orElse(0);
    return typed.stream().filter(words -> sense(words) >= best * MAKES_SENSE).toList();
  }

  /**
   * The part of the words that a language knows. Its common words count twice, as they are what
   * tells languages apart: "no" is English, although a German article may mention "no-reply".
   */
  private static double sense(Words words) {
    return (double) (words.known() + words.knownCommon()) / Math.max(1, words.words().size());
  }

  List<Words> languages() {
    return languages;
  }

  String text() {
    return text;
  }

  /** Its words as they were written, with repetitions. */
  List<BytesRef> written() {
    return written;
  }

  /** The words in the language of a hit. */
  Optional<Words> in(String language) {
    return languages.stream().filter(words -> words.language().equals(language)).findFirst();
  }

  /** Whether the index knows one of the words that tell what the question is about. */
  boolean known() {
    return known;
  }

  /** Whether all words are common ones. */
  boolean general() {
    return general;
  }

  /** The same without what it means in a language. */
  Question without(String language) {
    return new Question(
        reader,
        analyzers,
        text,
        written,
        languages.stream().filter(words -> !words.language().equals(language)).toList());
  }

  /** Articles with at least one of the words, best first; empty when nothing can fit. */
  Optional<Query> query() throws IOException {
    return any(word -> true);
  }

  /** Articles with at least one of the words that tell something, or with any if none does. */
  Optional<Query> telling() throws IOException {
    return any(word -> !known || !word.common());
  }

  private Optional<Query> any(Predicate<Words.Word> counted) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    boolean meaningful = false;
    for (Words words : languages) {
      for (Words.Word word : words.words()) {
        if (!word.meanings().isEmpty() && counted.test(word)) {
          any.add(Queries.meant(word, Fields.ALL + words.language()), Occur.SHOULD);
          meaningful = true;
        }
      }
      Optional<Query> whole = whole(words);
      whole.ifPresent(asked -> any.add(asked, Occur.SHOULD));
      meaningful |= whole.isPresent();
    }
    return meaningful ? Optional.of(quoted(any.build())) : Optional.empty();
  }

  /** Articles that are known to be found by this very question: nothing else tells as much. */
  Optional<Query> whole(Words words) throws IOException {
    Term asked = new Term(Fields.QUESTION + words.language(), AskedAs.whole(written));
    return reader.docFreq(asked) == 0
        ? Optional.empty()
        : Optional.of(
            new BoostQuery(
                new ConstantScoreQuery(new TermQuery(asked)),
                WHOLE * Math.max(1, words.words().size())));
  }

  /** What stands in quotes has to be found as it stands there. */
  private Query quoted(Query asked) {
    List<Query> phrases = new ArrayList<>();
    Matcher quotes = QUOTED.matcher(text);
    while (quotes.find()) {
      BooleanQuery.Builder inAny = new BooleanQuery.Builder();
      for (Words words : languages) {
        Queries.phrase(analyzers, words.language(), quotes.group(1))
            .forEach(phrase -> inAny.add(phrase, Occur.SHOULD));
      }
      phrases.add(inAny.build());
    }
    return phrases.isEmpty() ? asked : Queries.within(asked, phrases);
  }
}
