package org.careline.kb.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The questions by which an article is found besides its own words, as they stand in the index:
 * each as a whole, its beginnings to be suggested by, and all their words.
 */
final class AskedAs {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’.-][\\p{L}\\p{M}\\p{N}]+)*");
  private static final int MOST_WORDS = 60;

  /** From here on a word that is one letter off from a word of the article is misspelt. */
  private static final int LONG = 5;

  private final Analyzers analyzers;
  private final String language;
  private final List<String> questions;

  AskedAs(Analyzers analyzers, String language, List<String> questions) {
    this.analyzers = analyzers;
    this.language = language;
    this.questions = questions;
  }

  /**
   * The words of a question, as they are written, in the form in which it is the same as another.
   */
  static BytesRef whole(List<BytesRef> written) {
    return new BytesRef(
        written.stream()
            .limit(MOST_WORDS)
            .map(BytesRef::utf8ToString)
            .collect(Collectors.joining(" ")));
  }

  /** Makes them suggested, and each of them found as a whole. */
  void addTo(Document document, FieldType grams) {
    if (questions.isEmpty()) {
      return;
    }
    ByteBuffersDataOutput texts = new ByteBuffersDataOutput();
    for (String question : questions) {
      texts.writeString(question);
      document.add(new Field(Fields.ASKED, question, grams));
      document.add(
          new StringField(
              Fields.QUESTION + language,
              whole(Tokens.of(analyzers.plain(), Fields.ALL, question, MOST_WORDS)),
              Field.Store.NO));
    }
    document.add(new BinaryDocValuesField(Fields.ASKED, new BytesRef(texts.toArrayCopy())));
  }

  /**
   * Every word once, however many questions have it: what is asked often is no reason to be found
   * by it more than by a title. Without words that the article itself spells otherwise; if the
   * index knew them, they would not be understood as what they mean.
   *
   * @param own the article's own text
   */
  String words(String own) {
    if (questions.isEmpty()) {
      return "";
    }
    String field = Fields.ALL + language;
    Set<String> spelt = new HashSet<>();
    Tokens.of(analyzers, field, own, Integer.MAX_VALUE)
        .forEach(term -> spelt.add(term.utf8ToString()));
    Set<String> words = new LinkedHashSet<>();
    for (String question : questions) {
      WORD.matcher(question.toLowerCase(Locale.forLanguageTag(language)))
          .results()
          .map(each -> each.group())
          .filter(word -> !isMisspelt(Tokens.of(analyzers, field, word, 2), spelt))
          .forEach(words::add);
    }
    return String.join(" ", words);
  }

  private static boolean isMisspelt(List<BytesRef> terms, Set<String> spelt) {
    String term = terms.size() == 1 ? terms.get(0).utf8ToString() : "";
    return term.length() >= LONG
        && !spelt.contains(term)
        && term.chars().noneMatch(Character::isDigit)
        && spelt.stream().anyMatch(other -> EditDistance.between(term, other, 1) == 1);
  }

  /** The first of the questions in a column that has words beginning with each of those typed. */
  static Optional<String> begunBy(List<BytesRef> typed, Analyzers analyzers, BytesRef column)
      throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(column.bytes, column.offset, column.length);
    while (!in.eof()) {
      String question = in.readString();
      if (Tokens.begin(analyzers.plain(), typed, question)) {
        return Optional.of(question);
      }
    }
    return Optional.empty();
  }
}
