package org.careline.web.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.Visibility;

/** What the fields of the editor hold. */
public class ArticleForm {

  private String title;
  private String summary;
  private String body;
  private String category;
  private String tags;
  private String products;
  private String visibility = Visibility.PUBLIC.code();
  private String readers;
  private long version;

  void fill(ArticleDraft content, long seen) {
    title = content.title();
    summary = content.summary();
    body = content.body();
    category = content.category().orElse(null);
    tags = String.join(", ", content.tags());
    products = String.join("\n", content.products());
    visibility = content.visibility().code();
    readers = String.join(", ", content.readers());
    version = seen;
  }

  ArticleDraft draft() {
    Visibility chosen = Visibility.of(visibility).orElse(Visibility.PUBLIC);
    return new ArticleDraft(
        title,
        summary,
        // Browsers send lines as the network ends them.
        Objects.requireNonNullElse(body, "").replace("\r\n", "\n"),
        Optional.ofNullable(category),
        split(tags),
        products == null ? List.of() : products.lines().toList(),
        chosen,
        chosen == Visibility.RESTRICTED ? split(readers) : List.of());
  }

  private static List<String> split(String list) {
    return list == null ? List.of() : Arrays.asList(list.split("[,\\n]"));
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(String summary) {
    this.summary = summary;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public String getProducts() {
    return products;
  }

  public void setProducts(String products) {
    this.products = products;
  }

  public String getTags() {
    return tags;
  }

  public void setTags(String tags) {
    this.tags = tags;
  }

  public String getVisibility() {
    return visibility;
  }

  public void setVisibility(String visibility) {
    this.visibility = visibility;
  }

  public String getReaders() {
    return readers;
  }

  public void setReaders(String readers) {
    this.readers = readers;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
