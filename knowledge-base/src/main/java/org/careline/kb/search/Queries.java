package org.careline.kb.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.careline.kb.article.Visibility;

/** The questions that are put to the index. */
final class Queries {

  private static final float TITLE_PHRASE = 0.3f;
  private static final float BODY_PHRASE = 0.15f;
  private static final float TITLE_TRIGRAMS = 0.1f;
  private static final int SLOP = 3;
  private static final int LONGEST_PHRASE = 6;
  private static final int MOST_TRIGRAMS = 40;

  /** The part of the trigrams that a title has to share when no word fits. */
  private static final float SIMILAR = 0.4f;

  private Queries() {}

  /** What an audience may see. Every question about articles contains it. */
  static Query visibleTo(Audience audience) {
    Query open = new TermQuery(new Term(Fields.VISIBILITY, Visibility.PUBLIC.code()));
    Query closed = new TermQuery(new Term(Fields.VISIBILITY, Visibility.CUSTOMERS.code()));
    return switch (audience) {
      case PUBLIC -> open;
      case CUSTOMER, STAFF ->
          new BooleanQuery.Builder().add(open, Occur.SHOULD).add(closed, Occur.SHOULD).build();
    };
  }

  static Query locale(String locale) {
    return new TermQuery(new Term(Fields.LOCALE, locale));
  }

  /** One article. */
  static Query key(String key) {
    return new TermQuery(new Term(Fields.KEY, key));
  }

  static Query categories(List<String> slugs) {
    List<BytesRef> terms = slugs.stream().map(BytesRef::new).toList();
    return new TermInSetQuery(Fields.CATEGORY, terms);
  }

  /** A question restricted by filters, which do not change its scores. */
  static Query within(Query question, List<Query> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(question, Occur.MUST);
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
  }

  /** All of the filters. */
  static Query only(List<Query> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
  }

  /** Articles with at least one of the words, best first; empty when nothing can fit. */
  static Optional<Query> words(Words words, String language, List<BytesRef> titleTrigrams) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    boolean meaningful = false;
    for (Words.Word word : words.words()) {
      if (!word.meanings().isEmpty()) {
        any.add(meant(word, Fields.ALL + language), Occur.SHOULD);
        meaningful = true;
      }
    }
    if (!meaningful) {
      return Optional.empty();
    }
    BooleanQuery.Builder scored = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
    phrase(words, Fields.TITLE_WORDS + language, TITLE_PHRASE)
        .ifPresent(phrase -> scored.add(phrase, Occur.SHOULD));
    phrase(words, Fields.BODY + language, BODY_PHRASE)
        .ifPresent(phrase -> scored.add(phrase, Occur.SHOULD));
    for (BytesRef trigram : titleTrigrams) {
      scored.add(new BoostQuery(trigram(trigram), TITLE_TRIGRAMS), Occur.SHOULD);
    }
    return Optional.of(scored.build());
  }

  /** Articles whose title shares many trigrams with the text; empty for hardly any text. */
  static Optional<Query> similarTitle(List<BytesRef> trigrams) {
    if (trigrams.size() < 3) {
      return Optional.empty();
    }
    BooleanQuery.Builder many = new BooleanQuery.Builder();
    trigrams.forEach(trigram -> many.add(trigram(trigram), Occur.SHOULD));
    many.setMinimumNumberShouldMatch((int) Math.ceil(trigrams.size() * SIMILAR));
    return Optional.of(many.build());
  }

  static List<BytesRef> trigrams(Analyzers analyzers, String text) {
    return List.copyOf(
        new LinkedHashSet<>(Tokens.of(analyzers, Fields.TRIGRAMS, text, MOST_TRIGRAMS)));
  }

  /** Articles whose title has words that begin as those typed. */
  static Query beginnings(List<BytesRef> typed) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (BytesRef word : Set.copyOf(typed)) {
      all.add(new TermQuery(new Term(Fields.BEGINNINGS, word)), Occur.FILTER);
    }
    return new ConstantScoreQuery(all.build());
  }

  private static Query trigram(BytesRef term) {
    return new TermQuery(new Term(Fields.TRIGRAMS, term));
  }

  private static Query meant(Words.Word word, String field) {
    if (word.frequency() > 0) {
      return new TermQuery(new Term(field, word.typed()));
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    word.meanings()
        .forEach(meaning -> any.addTerm(new Term(field, meaning.term()), meaning.weight()));
    return any.build();
  }

  private static Optional<Query> phrase(Words words, String field, float boost) {
    List<BytesRef> inOrder = words.inOrder();
    boolean allKnown = words.words().stream().allMatch(word -> word.frequency() > 0);
    if (inOrder.size() < 2 || inOrder.size() > LONGEST_PHRASE || !allKnown) {
      return Optional.empty();
    }
    PhraseQuery phrase = new PhraseQuery(SLOP, field, inOrder.toArray(BytesRef[]::new));
    return Optional.of(new BoostQuery(phrase, boost));
  }
}
