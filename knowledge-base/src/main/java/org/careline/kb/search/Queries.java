package org.careline.kb.search;

import java.util.EnumSet;
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

  private static final int MOST_TRIGRAMS = 40;
  private static final int MOST_PHRASE = 12;

  /** The part of the trigrams that a title has to share when no word fits. */
  private static final float SIMILAR = 0.4f;

  private Queries() {}

  /** What an audience may see. Every question about articles contains it, or its opposite. */
  static Query visibleTo(Audience audience) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    seen(audience.kind()).forEach(each -> any.add(visibility(each.code()), Occur.SHOULD));
    audience.groups().forEach(group -> any.add(visibility(Fields.READER + group), Occur.SHOULD));
    return any.build();
  }

  /** What an audience may not see unless it belongs to a group that may. */
  static List<Term> hiddenFrom(Audience.Kind kind) {
    return EnumSet.complementOf(seen(kind)).stream()
        .map(each -> new Term(Fields.VISIBILITY, each.code()))
        .toList();
  }

  private static EnumSet<Visibility> seen(Audience.Kind kind) {
    return switch (kind) {
      case PUBLIC -> EnumSet.of(Visibility.PUBLIC);
      case CUSTOMER -> EnumSet.of(Visibility.PUBLIC, Visibility.CUSTOMERS);
      case STAFF -> EnumSet.allOf(Visibility.class);
    };
  }

  private static Query visibility(String code) {
    return new TermQuery(new Term(Fields.VISIBILITY, code));
  }

  /** Articles in one of some locales. */
  static Query locales(List<String> tags) {
    return tags.size() == 1
        ? new TermQuery(new Term(Fields.LOCALE, tags.get(0)))
        : new TermInSetQuery(Fields.LOCALE, tags.stream().map(BytesRef::new).toList());
  }

  /** One article. */
  static Query key(String key) {
    return new TermQuery(new Term(Fields.KEY, key));
  }

  static Query categories(List<String> slugs) {
    List<BytesRef> terms = slugs.stream().map(BytesRef::new).toList();
    return new TermInSetQuery(Fields.CATEGORY, terms);
  }

  static Query product(String name) {
    return new TermQuery(new Term(Fields.PRODUCT, name));
  }

  /** A question restricted by filters, which do not change its scores. */
  static Query within(Query question, List<Query> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(question, Occur.MUST);
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
  }

  /**
   * The same without what is hidden: often there is nothing of it, and to leave it out is cheap.
   */
  static Query within(Query question, List<Term> hidden, List<Query> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (filters.isEmpty() && question instanceof BooleanQuery any) {
      any.clauses().forEach(all::add);
      all.setMinimumNumberShouldMatch(any.getMinimumNumberShouldMatch());
    } else {
      all.add(question, Occur.MUST);
    }
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    hidden.forEach(term -> all.add(new TermQuery(term), Occur.MUST_NOT));
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

  /** A phrase as it may stand in the title or in the text; nothing when it has no words. */
  static List<Query> phrase(Analyzers analyzers, String language, String phrase) {
    List<BytesRef> words = Tokens.of(analyzers, Fields.BODY + language, phrase, MOST_PHRASE);
    if (words.isEmpty()) {
      return List.of();
    }
    BytesRef[] inOrder = words.toArray(BytesRef[]::new);
    // Left out in between may be words that are too common to be in the index.
    return List.of(
        new PhraseQuery(1, Fields.TITLE_WORDS + language, inOrder),
        new PhraseQuery(1, Fields.BODY + language, inOrder));
  }

  static List<BytesRef> trigrams(Analyzers analyzers, String text) {
    return List.copyOf(
        new LinkedHashSet<>(Tokens.of(analyzers, Fields.TRIGRAMS, text, MOST_TRIGRAMS)));
  }

  /** Articles whose title, or whose questions, have words that begin as those typed. */
  static Query beginnings(String field, List<BytesRef> typed) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (BytesRef word : Set.copyOf(typed)) {
      all.add(new TermQuery(new Term(field, word)), Occur.FILTER);
    }
    return new ConstantScoreQuery(all.build());
  }

  private static Query trigram(BytesRef term) {
    return new TermQuery(new Term(Fields.TRIGRAMS, term));
  }

  /** Articles with one of the terms that may be meant by a word. */
  static Query meant(Words.Word word, String field) {
    Query any = word.alone() ? alone(word, field) : anyMeaning(word, field);
    return word.weight() == 1 ? any : new BoostQuery(any, word.weight());
  }

  private static Query alone(Words.Word word, String field) {
    return new TermQuery(new Term(field, word.typed()), word.states());
  }

  private static Query anyMeaning(Words.Word word, String field) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    word.meanings()
        .forEach(meaning -> any.addTerm(new Term(field, meaning.term()), meaning.weight()));
    return any.build();
  }
}
