package org.careline.web.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;
import org.careline.kb.article.Categories;
import org.careline.web.site.Languages;
import org.careline.web.site.Visitor;

/** What the pages of editors say about articles. */
@Named
@ApplicationScoped
public class Editorial {

  private static final Pattern ANCHORS = Pattern.compile(" (?:id=\"|href=\"#|name=\")");

  private final Categories categories;
  private final Visitor visitor;

  /** A category to choose. */
  public record Choice(String slug, String name) {}

  protected Editorial() {
    this(null, null);
  }

  @Inject
  public Editorial(Categories categories, Visitor visitor) {
    this.categories = categories;
    this.visitor = visitor;
  }

  /** The address of somebody who did something, without what kind of somebody it is. */
  public String who(String actor) {
    return actor.substring(actor.indexOf(':') + 1);
  }

  /** The name of a language in that of the page. */
  public String language(String tag) {
    return Languages.exactNameOf(tag, visitor.getLanguage());
  }

  /**
   * An article that stands beside another one in a page: its anchors and groups of tabs are its
   * own.
   *
   * @param html as it is rendered, so that what looks like an attribute is one
   */
  public String beside(String html) {
    return ANCHORS.matcher(html).replaceAll("$0beside-");
  }

  /** The colour of a status. */
  public String kind(String status) {
    return switch (status) {
      case "review" -> "waiting";
      case "published" -> "done";
      case "draft" -> "active";
      default -> "quiet";
    };
  }

  /** The colour of the state of a question. */
  public String kindOfQuestion(String state) {
    return switch (state) {
      case "proposed" -> "waiting";
      case "in-force" -> "done";
      default -> "quiet";
    };
  }

  public List<Choice> getCategories() {
    return categories.names(visitor.getLanguage()).entrySet().stream()
        .map(each -> new Choice(each.getKey(), each.getValue()))
        .toList();
  }
}
