package org.careline.kb.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careline.db.event.ClusterFollower;
import org.careline.db.event.Event;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.Page;
import org.careline.db.persistence.Database;

/**
 * Remembers where articles link to within the portal, a moment after they were written, and tells
 * which of those links lead nowhere. A link to an old name that redirects is not dead.
 */
@ApplicationScoped
@Transactional
public class ArticleLinks implements ClusterFollower {

  private static final int LONGEST_LIST = 200;
  private static final int LONGEST_ADDRESS = 500;

  private static final String DEAD =
      """
      select l.id, a.slug, a.locale, a.title, l.address
      from kb_article_link l join kb_article a on a.id = l.article_id
      where l.id > ? and a.status <> 'archived' and (
        (l.kind = 'article'
          and not exists (select 1 from kb_article t where t.slug = l.slug and t.status <> 'archived')
          and not exists (select 1 from kb_redirect r where r.kind = 'article' and r.slug = l.slug))
        or (l.kind = 'category'
          and not exists (select 1 from kb_category c where c.slug = l.slug)
          and not exists (select 1 from kb_redirect r where r.kind = 'category' and r.slug = l.slug))
        or (l.kind = 'file' and not exists (select 1 from kb_article t
          join kb_article_file f on f.article_id = t.id
          where t.slug = l.slug and t.locale = l.locale and f.name = l.name)))""";

  private final Database database;

  /** For the container's proxy. */
  protected ArticleLinks() {
    this(null);
  }

  @Inject
  ArticleLinks(Database database) {
    this.database = database;
  }

  /** Links of the working copies that lead nowhere, of one article or of all. */
  public Page<DeadLink> dead(Optional<ArticleKey> article, int limit, Optional<String> cursor) {
    int most = Math.max(1, Math.min(limit, LONGEST_LIST));
    long after = Cursor.read(cursor, 1).map(c -> c.number(0)).orElse(0L);
    String ofOne = article.isPresent() ? " and a.slug = ? and a.locale = ?" : "";
    Object[] arguments =
        article
            .map(
                key ->
                    new Object[] {after, Database.ascii(key.slug()), Database.ascii(key.locale())})
            .orElseGet(() -> new Object[] {after});
    List<Found> found =
        database.list(
            DEAD + ofOne + " order by l.id limit " + (most + 1),
            row ->
                new Found(
                    row.number("id"),
                    new DeadLink(
                        new ArticleKey(row.text("slug"), row.text("locale")),
                        row.text("title"),
                        row.text("address"))),
            arguments);
    List<Found> shown = found.subList(0, Math.min(most, found.size()));
    Optional<String> next =
        found.size() > most
            ? Optional.of(Cursor.after(shown.get(most - 1).id).toString())
            : Optional.empty();
    return new Page<>(shown.stream().map(Found::link).toList(), next);
  }

  private record Found(long id, DeadLink link) {}

  @Override
  public String name() {
    return "article-links";
  }

  @Override
  public void follow(List<Event> events) {
    Set<ArticleKey> touched = new LinkedHashSet<>();
    for (Event event : events) {
      String type = event.type();
      if (type.equals("article.created") || type.equals("article.updated")) {
        touched.add(
            new ArticleKey(event.payload().getString("slug"), event.payload().getString("locale")));
      }
    }
    touched.forEach(this::read);
  }

  private void read(ArticleKey key) {
    database
        .first(
            "select id, body from kb_article where slug = ? and locale = ?",
            row -> new Text(row.number("id"), row.text("body")),
            key.slug(),
            key.locale())
        .ifPresent(text -> remember(text.id, Markdown.links(text.body, key)));
  }

  private record Text(long id, String body) {}

  private void remember(long article, Set<String> addresses) {
    database.update("delete from kb_article_link where article_id = ?", article);
    for (String address : addresses) {
      InternalLink.of(address)
          .ifPresent(
              link ->
                  database.update(
                      "insert into kb_article_link (article_id, kind, slug, locale, name, address)"
                          + " values (?, ?, ?, ?, ?, ?)",
                      article,
                      link.kind(),
                      Database.ascii(link.slug()),
                      Database.ascii(link.locale()),
                      link.name(),
                      address.substring(0, Math.min(address.length(), LONGEST_ADDRESS))));
    }
  }
}
