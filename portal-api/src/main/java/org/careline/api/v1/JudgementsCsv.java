package org.careline.api.v1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.kb.search.Judgement;

/** Judgements as a spreadsheet has them: a row for each expected article (RFC 4180). */
final class JudgementsCsv {

  private static final List<String> COLUMNS =
      List.of("query", "locale", "audience", "slug", "article_locale", "grade");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private JudgementsCsv() {}

  static String write(List<Judgement> judgements) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter rows = new CSVPrinter(text, FORMAT)) {
      rows.printRecord(COLUMNS);
      for (Judgement judgement : judgements) {
        for (List<String> row : judgement.rows()) {
          rows.printRecord(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * Throws Invalid with the row that cannot be read; rows count from 1, the names are the first.
   */
  static List<Judgement> read(String text) {
    // Spreadsheets mark UTF-8 with a character that is not part of the first name.
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CSVParser parser = CSVParser.parse(unmarked, FORMAT)) {
      List<CSVRecord> records = parser.getRecords();
      List<String> names = records.isEmpty() ? List.of() : names(records.get(0));
      if (!names.equals(COLUMNS)) {
        throw new Invalid(Violation.of("rows[1]", "search.judgements.columns"));
      }
      List<List<String>> rows = new ArrayList<>();
      for (CSVRecord record : records.subList(1, records.size())) {
        rows.add(cells(record));
      }
      return Judgement.of(rows);
    } catch (IOException | UncheckedIOException e) {
      throw new Invalid(Violation.of("rows", "search.judgements.columns"));
    }
  }

  private static List<String> names(CSVRecord first) {
    return first.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> cells(CSVRecord record) {
    String field = "rows[" + record.getRecordNumber() + "]";
    List<String> cells = record.stream().map(String::strip).toList();
    if (cells.size() != COLUMNS.size()) {
      throw new Invalid(Violation.of(field, "search.judgements.columns"));
    }
    try {
      Judgement.of(List.of(cells));
    } catch (IllegalArgumentException unreadable) {
      String column = unreadable.getMessage();
      throw new Invalid(Violation.of(field + "." + column, "search.judgements." + column));
    }
    return cells;
  }
}
