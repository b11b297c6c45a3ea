package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Violation;
import org.careline.db.persistence.Database;
import org.careline.db.persistence.Row;
import org.careline.db.persistence.Versions;

/** Texts that many articles share; readers see a change a moment later in each of them. */
@ApplicationScoped
@Transactional
public class Snippets {

  static final String TERM = "term";

  private static final Set<String> KINDS = Set.of("snippet", "variable", TERM);
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_TEXT = 20_000;
  private static final String SELECT =
      "select name, locale, kind, title, text, updated_by, updated_at, version from kb_snippet";

  private final Database database;
  private final Drawer drawer;

  /** For the container's proxy. */
  protected Snippets() {
    this(null, null);
  }

  @Inject
  Snippets(Database database, Drawer drawer) {
    this.database = database;
    this.drawer = drawer;
  }

  /** By name and language. */
  public List<SnippetView> list() {
    return database.list(SELECT + " order by name, locale", Snippets::view);
  }

  public Optional<SnippetView> get(String name, String locale) {
    return database.first(
        SELECT + " where name = ? and locale = ?",
        Snippets::view,
        Database.ascii(name),
        Database.ascii(locale));
  }

  /** Enters or replaces one. Throws Invalid and Stale. */
  public SnippetView put(
      String name,
      String locale,
      String kind,
      String title,
      String text,
      OptionalLong expectedVersion,
      String actor,
      Instant now) {
    long version = get(name, locale).map(SnippetView::version).orElse(0L);
    Versions.expect(expectedVersion, version, "snippet " + name);
    check(name, locale, kind, title.strip(), text);
    database.update(
        "insert into kb_snippet (name, locale, kind, title, text, updated_by, updated_at, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, 1) on duplicate key update kind = values(kind),"
            + " title = values(title), text = values(text), updated_by = values(updated_by),"
            + " updated_at = values(updated_at), version = version + 1",
        name,
        locale,
        kind,
        title.strip(),
        text,
        actor,
        now);
    tellUsers(name, actor, now);
    return get(name, locale).orElseThrow();
  }

  /** Articles that use it show its name from now on. Throws NotFound and Stale. */
  public void remove(
      String name, String locale, OptionalLong expectedVersion, String actor, Instant now) {
    SnippetView known = get(name, locale).orElseThrow(() -> new NotFound("snippet " + name));
    Versions.expect(expectedVersion, known.version(), "snippet " + name);
    database.update("delete from kb_snippet where name = ? and locale = ?", name, locale);
    tellUsers(name, actor, now);
  }

  /** Articles that use it, and those that use a snippet that does, are read again by the index. */
  private void tellUsers(String name, String actor, Instant now) {
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(
        database.list(
            "select distinct name from kb_snippet where text like ?",
            row -> row.text("name"),
            "%{{" + name + "}}%"));
    names.stream()
        .flatMap(each -> users(each).stream())
        .distinct()
        .forEach(key -> drawer.tell("updated", key, actor, now));
  }

  private List<ArticleKey> users(String name) {
    return database.list(
        "select a.slug, a.locale from kb_article a join kb_article_version v"
            + " on v.article_id = a.id and v.number = a.live_version where v.body like ?",
        row -> new ArticleKey(row.text("slug"), row.text("locale")),
        "%{{%" + name + "%}}%");
  }

  private static void check(String name, String locale, String kind, String title, String text) {
    List<Violation> violations = new ArrayList<>();
    if (name.length() > LONGEST_NAME || !Slug.isOne(name)) {
      violations.add(Violation.of("name", "snippet.name", LONGEST_NAME));
    }
    if (!LocaleTag.parse(locale).equals(Optional.of(locale))) {
      violations.add(Violation.of("locale", "locale.form"));
    }
    if (!KINDS.contains(kind)) {
      violations.add(Violation.of("kind", "snippet.kind"));
    }
    if (kind.equals(TERM) == title.isEmpty()) {
      violations.add(Violation.of("title", "snippet.title"));
    }
    if (title.length() > LONGEST_TITLE) {
      violations.add(Violation.of("title", "text.long", LONGEST_TITLE));
    }
    int most = kind.equals("snippet") ? LONGEST_TEXT : LONGEST_LINE;
    if (text.isBlank() || text.length() > most) {
      violations.add(Violation.of("text", "snippet.text", most));
    }
    if (!violations.isEmpty()) {
      throw new Invalid(violations);
    }
  }

  private static SnippetView view(Row row) throws SQLException {
    return new SnippetView(
        row.text("name"),
        row.text("locale"),
        row.text("kind"),
        row.text("title"),
        row.text("text"),
        row.text("updated_by"),
        row.instant("updated_at"),
        row.number("version"));
  }
}
