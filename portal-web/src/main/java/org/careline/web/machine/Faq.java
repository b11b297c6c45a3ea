package org.careline.web.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.careline.kb.article.Heading;
import org.careline.kb.search.PublishedArticle;

/**
 * Articles that are questions with their answers: every section is headed by a question, and there
 * is more than one. All others are articles, whatever they are called.
 */
final class Faq {

  /** At the end of a question in any script. */
  private static final Pattern ASKS = Pattern.compile(".*[?？؟;]\\s*");

  /** Text never contains one: the sanitizer has escaped it. */
  private static final String BEGIN = "<h2";

  private static final String END = "</h2>";

  /** A question, and the HTML of its answer. */
  record Pair(String question, String answer) {}

  private Faq() {}

  /** Empty if the article is anything else. */
  static List<Pair> of(PublishedArticle article) {
    List<String> questions =
        article.headings().stream().filter(h -> h.level() == 2).map(Heading::text).toList();
    String[] sections = article.html().split(BEGIN, -1);
    if (questions.size() < 2
        || sections.length != questions.size() + 1
        || !questions.stream().allMatch(each -> ASKS.matcher(each).matches())) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      String section = sections[i + 1];
      String answer = section.substring(section.indexOf(END) + END.length()).strip();
      if (answer.isEmpty()) {
        return List.of();
      }
      pairs.add(new Pair(questions.get(i), answer));
    }
    return pairs;
  }
}
