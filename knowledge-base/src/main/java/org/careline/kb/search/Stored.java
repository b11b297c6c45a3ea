package org.careline.kb.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFields;

/** Reads what stands in the index about an article. */
final class Stored {

  private Stored() {}

  /** What a hit or a link shows: stops before the text. */
  static Document brief(StoredFields fields, int id) throws IOException {
    DocumentStoredFieldVisitor beginning =
        new DocumentStoredFieldVisitor() {
          @Override
          public Status needsField(FieldInfo field) {
            boolean over = field.name.startsWith(Fields.BODY) || field.name.equals(Fields.HTML);
            return over ? Status.STOP : Status.YES;
          }
        };
    fields.document(id, beginning);
    return beginning.getDocument();
  }

  /** All but the plain text. */
  static Document page(StoredFields fields, int id) throws IOException {
    DocumentStoredFieldVisitor page =
        new DocumentStoredFieldVisitor() {
          @Override
          public Status needsField(FieldInfo field) {
            return field.name.startsWith(Fields.BODY) ? Status.NO : Status.YES;
          }
        };
    fields.document(id, page);
    return page.getDocument();
  }

  static ArticleLink link(Document stored) {
    String slug = stored.get(Fields.SLUG);
    String locale = stored.get(Fields.LOCALE);
    return new ArticleLink(
        slug, locale, stored.get(Fields.TITLE), stored.get(Fields.SUMMARY), url(slug, locale));
  }

  static ArticleHit hit(Document stored, String snippet, float score) {
    String slug = stored.get(Fields.SLUG);
    String locale = stored.get(Fields.LOCALE);
    return new ArticleHit(
        slug,
        locale,
        stored.get(Fields.TITLE),
        stored.get(Fields.SUMMARY),
        snippet,
        Optional.ofNullable(stored.get(Fields.CATEGORY)),
        score,
        url(slug, locale));
  }

  static String url(String slug, String locale) {
    return new org.careline.kb.article.ArticleKey(slug, locale).url();
  }
}
