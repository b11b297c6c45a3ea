package org.careline.kb.search;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.careline.kb.article.Visibility;

/** The questions that are put to the index. */
final class Queries {

  private static final int MOST_TRIGRAMS = 40;

  /** The part of the trigrams that a title has to share when no word fits. */
  private static final float SIMILAR = 0.4f;

  private Queries() {}

  /** What an audience may see. Every question about articles contains it, or its opposite. */
  static Query visibleTo(Audience audience) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    seen(audience)
        .forEach(
            each -> any.add(new TermQuery(new Term(Fields.VISIBILITY, each.code())), Occur.SHOULD));
    return any.build();
  }

  private static Set<Visibility> seen(Audience audience) {
    return switch (audience) {
      case PUBLIC -> EnumSet.of(Visibility.PUBLIC);
      case CUSTOMER, STAFF -> EnumSet.of(Visibility.PUBLIC, Visibility.CUSTOMERS);
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

  /** The same for what an audience may see; leaving out what is hidden costs next to nothing. */
  static Query within(Query question, Audience audience, List<Query> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (filters.isEmpty() && question instanceof BooleanQuery any) {
      any.clauses().forEach(all::add);
      all.setMinimumNumberShouldMatch(any.getMinimumNumberShouldMatch());
    } else {
      all.add(question, Occur.MUST);
    }
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    for (Visibility each : Visibility.values()) {
      if (!seen(audience).contains(each)) {
        all.add(new TermQuery(new Term(Fields.VISIBILITY, each.code())), Occur.MUST_NOT);
      }
    }
    return all.build();
  }

  /** A question without articles that are known. */
  static Query without(Query question, List<Brief> known) {
    List<BytesRef> keys =
        known.stream()
            .map(article -> new BytesRef(Fields.key(article.slug(), article.locale())))
            .toList();
    return new BooleanQuery.Builder()
        .add(question, Occur.MUST)
        .add(new TermInSetQuery(Fields.KEY, keys), Occur.MUST_NOT)
        .build();
  }

  /** All of the filters. */
  static Query only(List<Query> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
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

  /** Articles with one of the terms that may be meant by a word. */
  static Query meant(Words.Word word, String field) {
    if (word.known()) {
      return new TermQuery(new Term(field, word.typed()), word.states());
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    word.meanings()
        .forEach(meaning -> any.addTerm(new Term(field, meaning.term()), meaning.weight()));
    return any.build();
  }
}
