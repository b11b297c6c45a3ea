package org.careline.kb.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.careline.kb.article.ArticleKey;

/** What a hit or a link shows. Lies beside the documents rather than in them: nothing to unpack. */
record Brief(String slug, String locale, String title, String summary, Optional<String> category) {

  private static final int SUMMARY = 240;

  BytesRef encode() {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(slug);
    out.writeString(locale);
    out.writeString(title);
    out.writeString(summary);
    out.writeString(category.orElse(""));
    return new BytesRef(out.toArrayCopy());
  }

  static Brief decode(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    return new Brief(
        in.readString(),
        in.readString(),
        in.readString(),
        in.readString(),
        Optional.of(in.readString()).filter(slug -> !slug.isEmpty()));
  }

  ArticleLink link() {
    return new ArticleLink(slug, locale, title, summary, url());
  }

  ArticleHit hit(Passages.Answer said, float score) {
    return new ArticleHit(
        slug,
        locale,
        title,
        summary,
        said.passage().map(Excerpt::html).orElseGet(this::shortSummary),
        said.section().map(heading -> new Section(heading.text(), url() + '#' + heading.id())),
        category,
        score,
        url());
  }

  private String shortSummary() {
    return Html.escape(summary.length() > SUMMARY ? summary.substring(0, SUMMARY) + "…" : summary);
  }

  private String url() {
    return new ArticleKey(slug, locale).url();
  }
}
