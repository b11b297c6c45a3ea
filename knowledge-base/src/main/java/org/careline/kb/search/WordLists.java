package org.careline.kb.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Database;
import org.careline.db.persistence.Versions;

/**
 * Synonyms and stop phrases as editors enter them. In force on every node as soon as it has read
 * the event; nothing is indexed anew.
 */
@ApplicationScoped
@Transactional
public class WordLists {

  /** The type of the event that says a list was changed. */
  static final String CHANGED = "search.words.changed";

  private static final int MOST = 2_000;
  private static final int MOST_EXPRESSIONS = 20;
  private static final int LONGEST = 80;

  private final Database database;
  private final EventLog log;

  /** For the container's proxy. */
  protected WordLists() {
    this(null, null);
  }

  @Inject
  WordLists(Database database, EventLog log) {
    this.database = database;
    this.log = log;
  }

  /** A list; without entries and of version 0 if nothing was ever entered. */
  public WordList read(WordList.Kind kind, String locale) {
    return all().stream()
        .filter(list -> list.kind() == kind && list.locale().equals(locale))
        .findFirst()
        .orElseGet(() -> new WordList(kind, locale, List.of(), 0));
  }

  /** Every list there is. */
  public List<WordList> all() {
    return database.list(
        "select kind, locale, content, version from kb_search_words order by kind, locale",
        row ->
            new WordList(
                kind(row.text("kind")),
                row.text("locale"),
                entries(row.text("content")),
                row.number("version")));
  }

  /**
   * Replaces a list. Throws Invalid for what is too long or too much.
   *
   * @param expected 0 if nothing was entered yet
   * @throws org.careline.db.outcome.Stale if another version is the current one
   */
  public WordList put(
      WordList.Kind kind,
      String locale,
      List<List<String>> entries,
      OptionalLong expected,
      String actor,
      Instant now) {
    Versions.expect(expected, read(kind, locale).version(), "list");
    String content =
        checked(kind, locale, entries).stream()
            .map(entry -> String.join("\t", entry))
            .collect(Collectors.joining("\n"));
    database.update(
        "insert into kb_search_words (kind, locale, content, changed_by, changed_at, version)"
            + " values (?, ?, ?, ?, ?, 1) on duplicate key update content = values(content),"
            + " changed_by = values(changed_by), changed_at = values(changed_at),"
            + " version = version + 1",
        kind.code(),
        locale,
        content,
        actor,
        now);
    log.append(
        new NewEvent(
            CHANGED,
            "search:" + kind.code() + "/" + locale,
            Optional.empty(),
            actor,
            now,
            Json.createObjectBuilder().add("kind", kind.code()).add("locale", locale).build()));
    return read(kind, locale);
  }

  /** The entries without needless blanks. Throws Invalid as {@link #put} does. */
  static List<List<String>> checked(WordList.Kind kind, String locale, List<List<String>> entries) {
    if (!isTag(locale)) {
      throw new Invalid(Violation.of("locale", "search.words.locale"));
    }
    List<List<String>> clean =
        entries.stream()
            .map(entry -> entry.stream().map(WordLists::line).distinct().toList())
            .toList();
    int least = kind == WordList.Kind.SYNONYMS ? 2 : 1;
    boolean fits =
        clean.size() <= MOST
            && clean.stream()
                .allMatch(entry -> entry.size() >= least && entry.size() <= MOST_EXPRESSIONS)
            && clean.stream()
                .flatMap(List::stream)
                .allMatch(text -> !text.isEmpty() && text.length() <= LONGEST);
    if (!fits) {
      throw new Invalid(
          Violation.of("entries", "search.words.entries", MOST, least, MOST_EXPRESSIONS, LONGEST));
    }
    return clean;
  }

  static boolean isTag(String locale) {
    return locale.equals(Locale.forLanguageTag(locale).toLanguageTag()) && !locale.equals("und");
  }

  static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static List<List<String>> entries(String content) {
    return content.isEmpty()
        ? List.of()
        : Arrays.stream(content.split("\n")).map(line -> List.of(line.split("\t"))).toList();
  }

  private static WordList.Kind kind(String code) {
    return Arrays.stream(WordList.Kind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
