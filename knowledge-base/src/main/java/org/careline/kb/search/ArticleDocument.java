package org.careline.kb.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
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

  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS, false, false);
  private static final FieldType POSITIONS =
      type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true, false);
  private static final FieldType OFFSETS =
      type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true, true);
  private static final FieldType GRAMS = type(IndexOptions.DOCS, true, false);

  /** How often the words of the title count: the weight that BM25F calls w. */
  private static final int TITLE_WEIGHT = 2;

  static ArticleDocument of(PublishedContent article, long popularity) {
    Rendered page = Markdown.render(article.content().body(), article.key());
    ArticleDraft content = article.content();
    String locale = article.key().locale();
    String key = Fields.key(article.key().slug(), locale);
    Document document = new Document();
    // What a hit shows comes first, the page last: who reads hits stops before it.
    addNames(document, article, key);
    addFacts(document, article, page);
    addWords(document, content, page, Fields.language(locale));
    document.add(new NumericDocValuesField(Fields.UPDATED, article.updatedAt().toEpochMilli()));
    document.add(new NumericDocValuesField(Fields.POPULARITY, popularity));
    document.add(new StoredField(Fields.HTML, page.html()));
    return new ArticleDocument(key, document);
  }

  private static void addNames(Document document, PublishedContent article, String key) {
    document.add(new StringField(Fields.KEY, key, Field.Store.NO));
    document.add(new SortedDocValuesField(Fields.ORDER, new BytesRef(key)));
    document.add(new StringField(Fields.SLUG, article.key().slug(), Field.Store.YES));
    document.add(new StringField(Fields.LOCALE, article.key().locale(), Field.Store.YES));
    document.add(
        new StringField(Fields.VISIBILITY, article.content().visibility().code(), Field.Store.YES));
    Optional<String> category = article.content().category();
    if (category.isPresent()) {
      document.add(new StringField(Fields.CATEGORY, category.get(), Field.Store.YES));
      document.add(new SortedDocValuesField(Fields.CATEGORY, new BytesRef(category.get())));
    }
  }

  private static void addWords(
      Document document, ArticleDraft content, Rendered page, String language) {
    String all = Fields.ALL + language;
    for (int i = 0; i < TITLE_WEIGHT; i++) {
      document.add(new Field(all, content.title(), WORDS));
    }
    content.tags().forEach(tag -> document.add(new Field(all, tag, WORDS)));
    page.headings().forEach(heading -> document.add(new Field(all, heading.text(), WORDS)));
    document.add(new Field(all, content.summary(), WORDS));
    document.add(new Field(all, page.text(), WORDS));
    document.add(new Field(Fields.TITLE_WORDS + language, content.title(), POSITIONS));
    document.add(new Field(Fields.BODY + language, page.text(), OFFSETS));
    document.add(new Field(Fields.TRIGRAMS, content.title(), GRAMS));
    document.add(new Field(Fields.BEGINNINGS, content.title(), GRAMS));
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

  private static FieldType type(IndexOptions options, boolean withoutNorms, boolean stored) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setOmitNorms(withoutNorms);
    type.setStored(stored);
    type.freeze();
    return type;
  }
}
