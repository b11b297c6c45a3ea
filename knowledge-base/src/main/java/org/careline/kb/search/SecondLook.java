package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Looks again at the best hits, with an eye for what would cost too much to ask about every
 * article: how much of the question stands in the title, how alike both are word by word and letter
 * by letter (or in a question that readers ask for it), and whether the text has a passage with
 * many of the words, in their order.
 *
 * <p>Each of these is weighed as a part of what an article with every word of the question would
 * get at most, so they mean the same for short and for long questions.
 */
final class SecondLook {

  /** How many of the hits are looked into, not only at their titles. */
  private static final int INSIDE = 20;

  private static final Comparator<FieldDoc> BEST_FIRST =
      Comparator.<FieldDoc>comparingDouble(hit -> -hit.score)
          .thenComparing(hit -> (Integer) hit.fields[1]);

  /** What a title gives, or, if it was asked, a question. */
  private record Alike(float words, float written, float letters, boolean asked) {
    float points() {
      return words + written + letters;
    }
  }

  private final ArticleSearcher searcher;
  private final float titleWeight;
  private final float writtenWeight;
  private final float lettersWeight;
  private final float passageWeight;
  private final float pairsWeight;
  private final float questionWeight;
  private final Places written;
  private final Places trigrams;
  private final Map<Integer, Weights> languages = new HashMap<>();
  private final Map<Integer, Passages> passages = new HashMap<>();
  private final Map<Integer, Passages.Answer> answers = new HashMap<>();
  private final Map<Integer, Integer> languageOf = new HashMap<>();
  private List<FieldDoc> inside = List.of();
  private float possible;

  SecondLook(ArticleSearcher searcher, Analyzers analyzers, Weighing weighing, Question question)
      throws IOException {
    this.searcher = searcher;
    this.titleWeight = weighing.of(SearchWeight.TITLE);
    this.writtenWeight = weighing.of(SearchWeight.WRITTEN);
    this.lettersWeight = weighing.of(SearchWeight.LETTERS);
    this.passageWeight = weighing.of(SearchWeight.PASSAGE);
    this.pairsWeight = weighing.of(SearchWeight.PAIRS);
    this.questionWeight = weighing.of(SearchWeight.QUESTION);
    this.written = places(question.written());
    this.trigrams = places(Tokens.of(analyzers, Fields.TRIGRAMS, question.text(), Signature.MOST));
    for (Words words : question.languages()) {
      int articles = searcher.getIndexReader().getDocCount(Fields.ALL + words.language());
      Weights weights = new Weights(words, articles);
      languages.put(Signature.language(words.language()), weights);
      passages.put(Signature.language(words.language()), new Passages(weights));
      possible = Math.max(possible, weights.all());
    }
  }

  /** The same hits with their new scores, best first. */
  List<FieldDoc> at(ScoreDoc[] hits) throws IOException {
    Signature signature = new Signature();
    Column signatures = new Column(searcher.getIndexReader(), Fields.SIGNATURE);
    List<FieldDoc> again = new ArrayList<>();
    for (ScoreDoc hit : ascending(List.of(hits))) {
      signature.read(signatures.at(hit.doc));
      languageOf.put(hit.doc, signature.language());
      float score = hit.score + most(signature).points();
      again.add(new FieldDoc(hit.doc, score, new Object[] {score, signature.key()}));
    }
    again.sort(BEST_FIRST);
    inside = again.subList(0, Math.min(INSIDE, again.size()));
    lookInside(inside);
    inside.sort(BEST_FIRST);
    return again;
  }

  /** What the texts have to say, by document. */
  Map<Integer, Passages.Answer> answers(List<FieldDoc> hits) throws IOException {
    read(hits);
    return answers;
  }

  /** What it gave a hit; empty for one that it did not look at. */
  Optional<Explanation.Second> given(int document) throws IOException {
    if (!languageOf.containsKey(document)) {
      return Optional.empty();
    }
    Signature signature = new Signature();
    signature.read(new Column(searcher.getIndexReader(), Fields.SIGNATURE).at(document));
    boolean looked = inside.stream().anyMatch(hit -> hit.doc == document);
    Passages.Answer answer = looked ? answers.get(document) : Passages.Answer.NONE;
    Alike most = most(signature);
    float passage = passage(answer);
    float pairs = pairs(answer);
    return Optional.of(
        new Explanation.Second(
            most.points() + passage + pairs,
            most.asked(),
            most.words(),
            most.written(),
            most.letters(),
            passage,
            pairs));
  }

  private static Places places(List<BytesRef> terms) {
    Places places = new Places(terms.size());
    terms.forEach(term -> places.add(CutText.hash(term)));
    return places;
  }

  /** What the title gives, or a question by which the article is found if that gives more. */
  private Alike most(Signature signature) {
    Alike most = alike(signature, 1, false);
    while (signature.nextQuestion()) {
      Alike asked = alike(signature, questionWeight, true);
      most = asked.points() > most.points() ? asked : most;
    }
    return most;
  }

  private Alike alike(Signature signature, float part, boolean asked) {
    return new Alike(
        part * words(signature), part * written(signature), part * letters(signature), asked);
  }

  private float words(Signature signature) {
    float inTitle = 0;
    long seen = 0;
    Weights weights = languages.get(signature.language());
    if (weights != null) {
      for (int i = 0; i < signature.words().count(); i++) {
        int term = weights.term(signature.words().get(i));
        if (term != Weights.NONE && (seen & 1L << weights.word(term)) == 0) {
          seen |= 1L << weights.word(term);
          inTitle += weights.value(term);
        }
      }
    }
    return titleWeight * inTitle;
  }

  private float written(Signature signature) {
    return writtenWeight * possible * alike(signature.written(), written);
  }

  private float letters(Signature signature) {
    return lettersWeight * possible * alike(signature.trigrams(), trigrams);
  }

  private float passage(Passages.Answer answer) {
    return passageWeight * answer.best();
  }

  private float pairs(Passages.Answer answer) {
    return pairsWeight * possible * (float) Math.log1p(answer.pairs());
  }

  /** The cosine of two sets. */
  private static float alike(Signature.Hashes some, Places others) {
    int shared = 0;
    for (int i = 0; i < some.count(); i++) {
      if (others.of(some.get(i)) != Places.NONE) {
        shared++;
      }
    }
    return shared == 0 ? 0 : shared / (float) Math.sqrt((double) some.count() * others.size());
  }

  private void lookInside(List<FieldDoc> hits) throws IOException {
    read(hits);
    for (FieldDoc hit : hits) {
      Passages.Answer answer = answers.get(hit.doc);
      hit.score += passage(answer) + pairs(answer);
      hit.fields[0] = hit.score;
    }
  }

  private void read(List<FieldDoc> hits) throws IOException {
    List<FieldDoc> unread = hits.stream().filter(hit -> !answers.containsKey(hit.doc)).toList();
    Column texts = new Column(searcher.getIndexReader(), Fields.TEXT);
    for (ScoreDoc hit : ascending(unread)) {
      Passages inLanguage = passages.get(languageOf.get(hit.doc));
      answers.put(
          hit.doc,
          inLanguage == null ? Passages.Answer.NONE : inLanguage.answer(texts.at(hit.doc)));
    }
  }

  private static List<ScoreDoc> ascending(List<? extends ScoreDoc> hits) {
    List<ScoreDoc> ascending = new ArrayList<>(hits);
    ascending.sort(Comparator.comparingInt(hit -> hit.doc));
    return ascending;
  }
}
