package org.careline.kb.search;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.Heading;
import org.careline.kb.article.Markdown;
import org.careline.kb.article.PublishedContent;
import org.careline.kb.article.Rendered;

/** An article as it stands in the index. */
record ArticleDocument(String key, Document document) {

  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType GRAMS = type(IndexOptions.DOCS, true);

  /** How often the words of the title count: the weight that BM25F calls w. */
  private static final int TITLE_WEIGHT = 2;

  /** An article that is found by nothing but its own words. */
  static ArticleDocument of(PublishedContent article, long popularity, Analyzers analyzers)
      throws IOException {
    return of(article, List.of(), popularity, analyzers);
  }

  /** An article that is found by these questions as well. */
  static ArticleDocument of(
      PublishedContent article, List<String> questions, long popularity, Analyzers analyzers)
      throws IOException {
    Rendered page = Markdown.render(article.content().body(), article.key());
    ArticleDraft content = article.content();
    String locale = article.key().locale();
    String key = Fields.key(article.key().slug(), locale);
    Document document = new Document();
    addNames(document, article, key);
    addFacts(document, article, page);
    String language = Fields.language(locale);
    CutWords title = CutWords.of(analyzers, Fields.ALL + language, content.title());
    CutWords text = CutWords.of(analyzers, Fields.ALL + language, page.text());
    addWords(document, content, page, language, title, text);
    addQuestions(document, content, page, new AskedAs(analyzers, language, questions), language);
    document.add(new BinaryDocValuesField(Fields.BRIEF, brief(article).encode()));
    BytesRef signature = Signature.encode(analyzers, key, language, content.title(), questions);
    document.add(new BinaryDocValuesField(Fields.SIGNATURE, signature));
    BytesRef cut = CutText.encode(page, text.words(), language);
    document.add(new BinaryDocValuesField(Fields.TEXT, cut));
    document.add(new NumericDocValuesField(Fields.UPDATED, article.updatedAt().toEpochMilli()));
    document.add(new NumericDocValuesField(Fields.POPULARITY, popularity));
    document.add(new StoredField(Fields.HTML, page.html()));
    return new ArticleDocument(key, document);
  }

  private static Brief brief(PublishedContent article) {
    ArticleDraft content = article.content();
    return new Brief(
        article.key().slug(),
        article.key().locale(),
        content.title(),
        content.summary(),
        content.category());
  }

  private static void addNames(Document document, PublishedContent article, String key) {
    document.add(new StringField(Fields.KEY, key, Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(key)));
    document.add(new StringField(Fields.SLUG, article.key().slug(), Field.Store.YES));
    document.add(new StringField(Fields.LOCALE, article.key().locale(), Field.Store.YES));
    document.add(new SortedDocValuesField(Fields.LOCALE, new BytesRef(article.key().locale())));
    document.add(
        new StringField(Fields.VISIBILITY, article.content().visibility().code(), Field.Store.YES));
    for (String reader : article.content().readers()) {
      document.add(new StringField(Fields.VISIBILITY, Fields.READER + reader, Field.Store.NO));
    }
    Optional<String> category = article.content().category();
    if (category.isPresent()) {
      document.add(new StringField(Fields.CATEGORY, category.get(), Field.Store.YES));
      document.add(new SortedDocValuesField(Fields.CATEGORY, new BytesRef(category.get())));
    }
    for (String product : article.content().products()) {
      document.add(new StringField(Fields.PRODUCT, product, Field.Store.YES));
      document.add(new SortedSetDocValuesField(Fields.PRODUCT, new BytesRef(product)));
    }
  }

  private static void addWords(
      Document document,
      ArticleDraft content,
      Rendered page,
      String language,
      CutWords title,
      CutWords text) {
    String all = Fields.ALL + language;
    for (int i = 0; i < TITLE_WEIGHT; i++) {
      document.add(new Field(all, title.stream(), WORDS));
    }
    content.tags().forEach(tag -> document.add(new Field(all, tag, WORDS)));
    content.products().forEach(product -> document.add(new Field(all, product, WORDS)));
    page.headings().forEach(heading -> document.add(new Field(all, heading.text(), WORDS)));
    document.add(new Field(all, content.summary(), WORDS));
    document.add(new Field(all, text.stream(), WORDS));
    document.add(new Field(Fields.TITLE_WORDS + language, title.stream(), POSITIONS));
    document.add(new Field(Fields.BODY + language, text.stream(), POSITIONS));
    document.add(new Field(Fields.TRIGRAMS, content.title(), GRAMS));
    document.add(new Field(Fields.BEGINNINGS, content.title(), GRAMS));
  }

  private static void addQuestions(
      Document document, ArticleDraft content, Rendered page, AskedAs asked, String language) {
    asked.addTo(document, GRAMS);
    String words = asked.words(content.title() + "\n" + content.summary() + "\n" + page.text());
    for (int i = 0; i < TITLE_WEIGHT && !words.isEmpty(); i++) {
      document.add(new Field(Fields.ALL + language, words, WORDS));
    }
  }

  private static void addFacts(Document document, PublishedContent article, Rendered page) {
    document.add(new StoredField(Fields.TITLE, article.content().title()));
    document.add(new StoredField(Fields.SUMMARY, article.content().summary()));
    document.add(new StoredField(Fields.UPDATED, article.updatedAt().toString()));
    document.add(new StoredField(Fields.PUBLISHED, article.publishedAt().toString()));
    document.add(new StoredField(Fields.VERSION, article.version()));
    for (String tag : article.content().tags()) {
      document.add(new StoredField(Fields.TAG, tag));
    }
    for (Heading heading : page.headings()) {
      document.add(
          new StoredField(
              Fields.HEADING, heading.level() + " " + heading.id() + " " + heading.text()));
    }
  }

  static List<Heading> headings(Document stored) {
    return List.of(stored.getValues(Fields.HEADING)).stream()
        .map(line -> line.split(" ", 3))
        .map(part -> new Heading(Integer.parseInt(part[0]), part[1], part[2]))
        .toList();
  }

  static Instant instant(Document stored, String field) {
    return Instant.parse(stored.get(field));
  }

  private static FieldType type(IndexOptions options, boolean withoutNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setOmitNorms(withoutNorms);
    type.freeze();
    return type;
  }
}
