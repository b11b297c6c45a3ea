package org.careline.kb.search;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careline.db.json.JsonTree;
import org.careline.kb.article.CategoryText;
import org.careline.kb.article.CategoryView;

/** The categories as they stand in the index: a copy that agrees with its articles. */
final class CategoryTree {

  static final CategoryTree EMPTY = new CategoryTree(Map.of());

  /**
   * A category; parents come before their children.
   *
   * @param first language of the portal
   */
  record Node(String slug, Optional<String> parent, Map<String, CategoryText> texts, String first) {

    CategoryText text(String locale) {
      return CategoryText.in(locale, first, texts);
    }
  }

  private final Map<String, Node> nodes;

  private CategoryTree(Map<String, Node> nodes) {
    this.nodes = nodes;
  }

  static String encode(List<CategoryView> categories) {
    JsonArrayBuilder all = JsonTree.array();
    for (CategoryView category : categories) {
      JsonObjectBuilder texts = JsonTree.object();
      new TreeMap<>(category.texts())
          .forEach(
              (locale, text) ->
                  texts.add(locale, JsonTree.array().add(text.name()).add(text.description())));
      all.add(
          JsonTree.object()
              .add("slug", category.slug())
              .add("parent", category.parent().orElse(""))
              .add("texts", texts));
    }
    return all.build().toString();
  }

  /**
   * Reads what was encoded.
   *
   * @param first language of the portal
   */
  static CategoryTree decode(String json, String first) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (JsonObject category : JsonTree.parseArray(json).getValuesAs(JsonObject.class)) {
      Map<String, CategoryText> texts = new TreeMap<>();
      category
          .getJsonObject("texts")
          .forEach(
              (locale, value) -> {
                JsonArray text = value.asJsonArray();
                texts.put(locale, new CategoryText(text.getString(0), text.getString(1)));
              });
      String parent = category.getString("parent");
      Node node =
          new Node(
              category.getString("slug"),
              Optional.of(parent).filter(slug -> !slug.isEmpty()),
              texts,
              first);
      nodes.put(node.slug(), node);
    }
    return new CategoryTree(nodes);
  }

  Iterable<Node> inOrder() {
    return nodes.values();
  }

  /** The category itself and all below it; only itself when it is unknown. */
  List<String> withSubcategories(String slug) {
    List<String> found = new ArrayList<>(List.of(slug));
    for (Node node : nodes.values()) {
      if (node.parent().isPresent() && found.contains(node.parent().get())) {
        found.add(node.slug());
      }
    }
    return found;
  }

  /** Numbers of articles, those of subcategories added to what is around them. */
  Map<String, Integer> withSubcategories(Map<String, Integer> counts) {
    Map<String, Integer> sums = new HashMap<>(counts);
    List<Node> inOrder = new ArrayList<>(nodes.values());
    // Children stand behind their parents, so from the end every sum is complete when added up.
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      int articles = sums.getOrDefault(inOrder.get(i).slug(), 0);
      inOrder.get(i).parent().ifPresent(parent -> sums.merge(parent, articles, Integer::sum));
    }
    return sums;
  }

  /** From the outermost category to this one; empty when it is unknown. */
  List<Node> path(Optional<String> slug) {
    Deque<Node> path = new ArrayDeque<>();
    Optional<Node> node = slug.map(nodes::get);
    while (node.isPresent()) {
      path.addFirst(node.get());
      node = node.get().parent().map(nodes::get);
    }
    return List.copyOf(path);
  }
}
