package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/** Takes the scores of hits apart that were found by words. */
final class Explainer {

  /** A word of the question with what gave its points. */
  private record Clause(Words.Word word, String language, Weight weight) {}

  private final List<LeafReaderContext> segments;
  private final Analyzers analyzers;
  private final Question question;
  private final SecondLook look;
  private final List<Clause> clauses = new ArrayList<>();
  private final List<Weight> whole = new ArrayList<>();

  Explainer(ArticleSearcher searcher, Analyzers analyzers, Question question, SecondLook look)
      throws IOException {
    this.segments = searcher.getIndexReader().leaves();
    this.analyzers = analyzers;
    this.question = question;
    this.look = look;
    for (Words words : question.languages()) {
      for (Words.Word word : words.words()) {
        if (!word.meanings().isEmpty()) {
          var query = Queries.meant(word, Fields.ALL + words.language());
          Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
          clauses.add(new Clause(word, words.language(), weight));
        }
      }
      Optional<Query> asked = question.whole(words);
      if (asked.isPresent()) {
        whole.add(searcher.createWeight(searcher.rewrite(asked.get()), ScoreMode.COMPLETE, 1));
      }
    }
  }

  /** The documents of an answer's hits may be followed by others. */
  Explained explain(Answer answer, Understood.Way way, List<FieldDoc> documents)
      throws IOException {
    List<Explanation> explanations = new ArrayList<>();
    for (ArticleHit hit : answer.page().items()) {
      int document = documents.get(explanations.size()).doc;
      explanations.add(new Explanation(hit.score(), firstLook(document), look.given(document)));
    }
    return new Explained(answer, understood(way), explanations);
  }

  private Understood understood(Understood.Way way) {
    List<Understood.Word> words = new ArrayList<>();
    for (Words each : question.languages()) {
      for (Words.Word word : each.words()) {
        List<Understood.Meaning> meanings =
            word.meanings().stream()
                .map(
                    meaning ->
                        new Understood.Meaning(
                            meaning.term().utf8ToString(),
                            meaning.as(),
                            meaning.weight(),
                            meaning.frequency()))
                .toList();
        words.add(
            new Understood.Word(
                word.typed().utf8ToString(), each.language(), word.common(), meanings));
      }
    }
    return new Understood(way, ignored(), words);
  }

  private List<String> ignored() {
    Set<BytesRef> ignored = new LinkedHashSet<>();
    for (Words words : question.languages()) {
      String field = Fields.ALL + words.language();
      List<BytesRef> typed = Tokens.of(analyzers, field, question.text(), Words.MOST_TERMS);
      typed.removeAll(Set.copyOf(words.inOrder()));
      ignored.addAll(typed);
    }
    return ignored.stream().map(BytesRef::utf8ToString).toList();
  }

  private Explanation.FirstLook firstLook(int document) throws IOException {
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
    int inSegment = document - segment.docBase;
    List<Explanation.WordPoints> words = new ArrayList<>();
    float asked = 0;
    for (Weight each : whole) {
      asked += each.explain(segment, inSegment).getValue().floatValue();
    }
    float points = asked;
    for (Clause clause : clauses) {
      var given = clause.weight().explain(segment, inSegment);
      if (given.isMatch()) {
        float each = given.getValue().floatValue();
        points += each;
        words.add(
            new Explanation.WordPoints(
                clause.word().typed().utf8ToString(),
                clause.language(),
                clause.word().common(),
                each,
                terms(clause, segment, inSegment)));
      }
    }
    return new Explanation.FirstLook(points, asked, words);
  }

  private static List<Explanation.Term> terms(
      Clause clause, LeafReaderContext segment, int document) throws IOException {
    List<Explanation.Term> terms = new ArrayList<>();
    for (Words.Meaning meaning : clause.word().meanings()) {
      if (has(segment, document, new Term(Fields.ALL + clause.language(), meaning.term()))) {
        Term inTitle = new Term(Fields.TITLE_WORDS + clause.language(), meaning.term());
        terms.add(
            new Explanation.Term(
                meaning.term().utf8ToString(),
                meaning.as(),
                meaning.weight(),
                has(segment, document, inTitle)));
      }
    }
    return terms;
  }

  private static boolean has(LeafReaderContext segment, int document, Term term)
      throws IOException {
    PostingsEnum articles = segment.reader().postings(term, PostingsEnum.NONE);
    return articles != null && articles.advance(document) == document;
  }
}
