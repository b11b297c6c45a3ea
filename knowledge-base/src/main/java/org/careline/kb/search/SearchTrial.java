package org.careline.kb.search;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.PublishedContent;
import org.careline.kb.article.Visibility;

/**
 * How well the search answers a set of questions: {@code docs.jsonl} with {@code id, title, body,
 * lang}, {@code queries.tsv} with number and text, {@code qrels.tsv} with question, article and
 * grade. No language is given with a question.
 */
public final class SearchTrial {

  private final List<String> articles = new ArrayList<>();
  private final Map<String, Map<String, Integer>> grades = new HashMap<>();
  private final List<Score> scores = new ArrayList<>();

  private SearchTrial() {}

  /**
   * The figures as a line of text.
   *
   * @param typos makes one mistake in one word of each question, always the same
   */
  public static String run(Path set, boolean typos) throws IOException {
    Path folder = Files.createTempDirectory("careline-search-eval");
    try (ThrowAwayIndex index = new ThrowAwayIndex(folder)) {
      SearchTrial trial = new SearchTrial();
      trial.readGrades(set.resolve("qrels.tsv"));
      trial.fill(index, set.resolve("docs.jsonl"));
      try (Stream<String> lines = Files.lines(set.resolve("queries.tsv"))) {
        for (String line : (Iterable<String>) lines::iterator) {
          String[] question = line.split("\t", 2);
          String text = typos ? misspelt(question[1], question[0].hashCode()) : question[1];
          trial.ask(index.search(), question[0], text);
        }
      }
      return trial.figures();
    } finally {
      delete(folder);
    }
  }

  private static PublishedContent article(JsonObject json, String slug) {
    ArticleDraft draft =
        new ArticleDraft(
            json.getString("title"),
            "",
            json.getString("body"),
            Optional.empty(),
            List.of(),
            Visibility.PUBLIC);
    ArticleKey key = new ArticleKey(slug, json.getString("lang", "en"));
    return new PublishedContent(key, draft, Instant.EPOCH, Instant.EPOCH, 1);
  }

  private void readGrades(Path qrels) throws IOException {
    try (Stream<String> lines = Files.lines(qrels)) {
      lines
          .map(line -> line.split("\t", -1))
          .forEach(
              part ->
                  grades
                      .computeIfAbsent(part[0], question -> new HashMap<>())
                      .put(part[1], Integer.valueOf(part[2])));
    }
  }

  private void fill(ThrowAwayIndex index, Path docs) throws IOException {
    JsonReaderFactory readers = Json.createReaderFactory(Map.of());
    try (Stream<String> lines = Files.lines(docs)) {
      for (String line : (Iterable<String>) lines::iterator) {
        try (JsonReader reader = readers.createReader(new StringReader(line))) {
          JsonObject json = reader.readObject();
          index.add(article(json, "a" + articles.size()));
          articles.add(json.getString("id"));
        }
      }
    }
    index.fill();
  }

  private void ask(ArticleSearch search, String question, String text) {
    Map<String, Integer> wanted = grades.get(question);
    if (wanted == null) {
      return;
    }
    ArticleQuery query =
        new ArticleQuery(
            text,
            Optional.empty(),
            Optional.empty(),
            Audience.PUBLIC,
            Score.LOOKED_THROUGH,
            Optional.empty());
    List<String> found =
        search.find(query).items().stream()
            .map(hit -> articles.get(Integer.parseInt(hit.slug().substring(1))))
            .toList();
    scores.add(Score.of(wanted, found));
  }

  private String figures() {
    SearchFigures figures = SearchFigures.of(scores);
    return String.format(
        Locale.ROOT,
        "%d articles, %d questions: nDCG@10 %.3f, MRR %.3f, success@1 %.3f, recall@100 %.3f",
        articles.size(),
        figures.questions(),
        figures.ndcgAt10(),
        figures.mrr(),
        figures.successAt1(),
        figures.recallAt100());
  }

  /** One letter left out, added, changed or swapped in one of the words that are not short. */
  static String misspelt(String text, int seed) {
    String[] words = text.split(" ");
    List<Integer> longer = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (words[i].chars().filter(Character::isLetter).count() >= 4) {
        longer.add(i);
      }
    }
    if (longer.isEmpty()) {
      return text;
    }
    Random random = new Random(seed);
    int chosen = longer.get(random.nextInt(longer.size()));
    StringBuilder word = new StringBuilder(words[chosen]);
    int place = random.nextInt(word.length());
    char letter = (char) ('a' + random.nextInt(26));
    switch (random.nextInt(4)) {
      case 0 -> word.deleteCharAt(place);
      case 1 -> word.insert(place, letter);
      case 2 -> word.setCharAt(place, letter);
      default -> {
        int left = Math.min(place, word.length() - 2);
        char moved = word.charAt(left);
        word.setCharAt(left, word.charAt(left + 1));
        word.setCharAt(left + 1, moved);
      }
    }
    words[chosen] = word.toString();
    return String.join(" ", words);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
