package org.careline.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.careline.kb.article.ArticleFrontMatter;

/**
 * CSV with a question and an answer in each row. Columns are found by the names in the first row:
 * question, answer, and if there are any category, locale and tags; without such names they are the
 * first two.
 */
final class QuestionsAndAnswers {

  private static final Set<String> QUESTION = Set.of("question", "frage", "title");
  private static final Set<String> ANSWER = Set.of("answer", "antwort", "body");

  private QuestionsAndAnswers() {}

  static List<ArticleSource> in(Path file, String locale) throws IOException {
    try (Reader text = Files.newBufferedReader(file);
        CSVParser rows = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(text)) {
      List<CSVRecord> all = rows.getRecords();
      if (all.isEmpty()) {
        return List.of();
      }
      List<String> names =
          all.get(0).stream()
              .map(name -> name.strip().replace("\uFEFF", "").toLowerCase(Locale.ROOT))
              .toList();
      boolean named =
          names.stream().anyMatch(QUESTION::contains) && names.stream().anyMatch(ANSWER::contains);
      List<ArticleSource> sources = new ArrayList<>();
      for (CSVRecord row : all.subList(named ? 1 : 0, all.size())) {
        List<String> columns = named ? names : List.of("question", "answer");
        sources.add(
            new ArticleSource(
                file + ", row " + row.getRecordNumber(),
                () ->
                    new ArticleSource.Found(
                        ArticleFrontMatter.parse("row.md", text(row, columns), locale), Map.of())));
      }
      return sources;
    }
  }

  private static String text(CSVRecord row, List<String> columns) {
    String question = cell(row, columns, QUESTION);
    String answer = cell(row, columns, ANSWER);
    HtmlArticle.FrontMatter head =
        new HtmlArticle.FrontMatter()
            .with("title", question)
            .with("slug", question)
            .with("category", cell(row, columns, Set.of("category", "kategorie")))
            .with(
                "locale",
                HtmlArticle.language(cell(row, columns, Set.of("locale", "language", "sprache"))));
    Optional.of(cell(row, columns, Set.of("tags")))
        .filter(tags -> !tags.isEmpty())
        .ifPresent(tags -> head.with("tags", Arrays.asList(tags.split("\\s*[,;]\\s*"))));
    boolean html = answer.matches("(?is).*<(?:p|br|ul|ol|li|a|b|strong|div)\\b.*");
    return head + (html ? HtmlArticle.markdown(answer) : answer + "\n");
  }

  private static String cell(CSVRecord row, List<String> columns, Set<String> names) {
    for (int i = 0; i < columns.size() && i < row.size(); i++) {
      if (names.contains(columns.get(i))) {
        return row.get(i).strip();
      }
    }
    return "";
  }
}
