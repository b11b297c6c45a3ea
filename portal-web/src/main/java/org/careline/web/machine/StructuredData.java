package org.careline.web.machine;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careline.db.json.JsonTree;
import org.careline.kb.search.CategoryCount;
import org.careline.kb.search.CategoryLink;
import org.careline.kb.search.PublishedArticle;

/**
 * Pages in the words of schema.org, as JSON-LD.
 *
 * @param root the portal's address, without a slash at its end
 * @param name whose portal it is
 * @param logo path, empty without one
 */
record StructuredData(String root, String name, String logo) {

  /** A step of the way to a page. */
  private record Crumb(String name, String url) {}

  String article(PublishedArticle article) {
    JsonArrayBuilder graph = JsonTree.array();
    JsonObjectBuilder node =
        JsonTree.object()
            .add("@type", "Article")
            .add("@id", root + article.url() + "#article")
            .add("mainEntityOfPage", root + article.url())
            .add("url", root + article.url())
            .add("headline", article.title())
            .add("inLanguage", article.locale())
            .add("datePublished", article.publishedAt().toString())
            .add("dateModified", article.updatedAt().toString())
            .add("author", organization())
            .add("publisher", organization());
    if (!article.summary().isEmpty()) {
      node.add("description", article.summary());
    }
    AbsoluteHtml.firstImage(article).ifPresent(image -> node.add("image", root + image));
    if (!article.tags().isEmpty()) {
      node.add("keywords", String.join(", ", article.tags()));
    }
    graph.add(node);
    List<Faq.Pair> pairs = Faq.of(article);
    if (!pairs.isEmpty()) {
      graph.add(questions(article, pairs));
    }
    List<Crumb> way = new ArrayList<>();
    for (CategoryLink category : article.path()) {
      way.add(new Crumb(category.name(), category.url()));
    }
    way.add(new Crumb(article.title(), article.url()));
    return text(graph.add(breadcrumbs(way)));
  }

  String category(CategoryCount category, Optional<CategoryCount> parent) {
    List<Crumb> way = new ArrayList<>();
    parent.ifPresent(each -> way.add(new Crumb(each.name(), each.url())));
    way.add(new Crumb(category.name(), category.url()));
    return text(JsonTree.array().add(breadcrumbs(way)));
  }

  private JsonObjectBuilder questions(PublishedArticle article, List<Faq.Pair> pairs) {
    JsonArrayBuilder questions = JsonTree.array();
    for (Faq.Pair pair : pairs) {
      String answer = AbsoluteHtml.of(pair.answer(), root, article.url());
      questions.add(
          JsonTree.object()
              .add("@type", "Question")
              .add("name", pair.question())
              .add("acceptedAnswer", JsonTree.object().add("@type", "Answer").add("text", answer)));
    }
    return JsonTree.object()
        .add("@type", "FAQPage")
        .add("@id", root + article.url() + "#faq")
        .add("inLanguage", article.locale())
        .add("mainEntity", questions);
  }

  private JsonObjectBuilder organization() {
    JsonObjectBuilder organization =
        JsonTree.object().add("@type", "Organization").add("name", name).add("url", root + "/");
    if (!logo.isEmpty()) {
      organization.add("logo", root + logo);
    }
    return organization;
  }

  private JsonObjectBuilder breadcrumbs(List<Crumb> way) {
    JsonArrayBuilder items = JsonTree.array();
    items.add(crumb(1, new Crumb(name, "/")));
    for (int i = 0; i < way.size(); i++) {
      items.add(crumb(i + 2, way.get(i)));
    }
    return JsonTree.object().add("@type", "BreadcrumbList").add("itemListElement", items);
  }

  private JsonObjectBuilder crumb(int position, Crumb step) {
    return JsonTree.object()
        .add("@type", "ListItem")
        .add("position", position)
        .add("name", step.name())
        .add("item", root + step.url());
  }

  /** Without a character that could end the element it stands in, whatever an article says. */
  private static String text(JsonArrayBuilder graph) {
    return JsonTree.object()
        .add("@context", "https://schema.org")
        .add("@graph", graph)
        .build()
        .toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
