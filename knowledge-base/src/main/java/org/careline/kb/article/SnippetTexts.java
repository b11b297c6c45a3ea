package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careline.db.persistence.Database;

/**
 * Puts snippets, product variables and glossary terms where an article names them: {@code
 * {{name}}}, or {@code {{name|other words}}} for a term. What nobody has defined stays as it is. A
 * term is explained where it stands, and in a list at the end for those who cannot point at it.
 */
@ApplicationScoped
public class SnippetTexts {

  static final Pattern USE =
      Pattern.compile("\\{\\{\\s*([a-z0-9]+(?:-[a-z0-9]+)*)\\s*(?:\\|([^{}|\n]{1,200}))?}}");
  private static final int DEEPEST = 3;

  private final Database database;

  /** For the container's proxy. */
  protected SnippetTexts() {
    this(null);
  }

  @Inject
  SnippetTexts(Database database) {
    this.database = database;
  }

  private record Known(String kind, String title, String text) {}

  /** The Markdown of an article with everything in its place. */
  public String expand(String markdown, String locale) {
    String text = markdown;
    Map<String, String> terms = new LinkedHashMap<>();
    // A snippet may use variables and terms, and so on, but not without end.
    for (int depth = 0; depth < DEEPEST && text.contains("{{"); depth++) {
      Map<String, Known> known = known(names(text), locale);
      if (known.isEmpty()) {
        break;
      }
      text = replace(text, known, terms);
    }
    return terms.isEmpty() ? text : text + glossary(terms, locale);
  }

  static Set<String> names(String markdown) {
    Set<String> names = new TreeSet<>();
    Matcher use = USE.matcher(markdown);
    while (use.find()) {
      names.add(use.group(1));
    }
    return names;
  }

  /** In the language of the article where there is one, else in whatever language it has. */
  private Map<String, Known> known(Set<String> names, String locale) {
    Map<String, Known> known = new HashMap<>();
    if (names.isEmpty()) {
      return known;
    }
    List<Object> arguments = new ArrayList<>(names);
    arguments.add(Database.ascii(locale));
    database.list(
        "select name, kind, title, text from kb_snippet where name in ("
            + Database.marks(names)
            + ") order by locale = ? desc, id",
        row ->
            known.putIfAbsent(
                row.text("name"), new Known(row.text("kind"), row.text("title"), row.text("text"))),
        arguments.toArray());
    return known;
  }

  private static String replace(String text, Map<String, Known> known, Map<String, String> terms) {
    return USE.matcher(text)
        .replaceAll(
            use -> {
              Known found = known.get(use.group(1));
              if (found == null) {
                return Matcher.quoteReplacement(use.group());
              }
              if (!found.kind.equals(Snippets.TERM)) {
                return Matcher.quoteReplacement(found.text.strip());
              }
              terms.putIfAbsent(found.title, found.text);
              String words = use.group(2) == null ? found.title : use.group(2).strip();
              return Matcher.quoteReplacement(
                  "<abbr title=\"" + escape(found.text) + "\">" + escape(words) + "</abbr>");
            });
  }

  private static String glossary(Map<String, String> terms, String locale) {
    ResourceBundle labels =
        ResourceBundle.getBundle(
            "org.careline.kb.alerts",
            Locale.forLanguageTag(locale),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    StringBuilder list = new StringBuilder("\n\n## ").append(labels.getString("terms"));
    list.append("\n\n<dl class=\"terms\">");
    terms.forEach(
        (word, meaning) ->
            list.append("<dt>")
                .append(escape(word))
                .append("</dt><dd>")
                .append(escape(meaning))
                .append("</dd>"));
    return list.append("</dl>\n").toString();
  }

  private static String escape(String text) {
    return text.replaceAll("\\s+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
