package org.careline.kb.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.careline.db.event.EventLog;
import org.careline.db.event.NewEvent;
import org.careline.db.json.JsonTree;
import org.careline.db.outcome.Cursor;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Page;
import org.careline.db.outcome.Violation;
import org.careline.db.secret.ServerSecret;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.PublishedArticles;
import org.careline.kb.article.Readership;

/** "Did this help?": one vote per visitor and article, which may be changed. */
@ApplicationScoped
@Transactional
public class ArticleFeedback {

  /** Longest comment in characters. */
  public static final int MAX_COMMENT = 2000;

  private static final int LONGEST_LIST = 200;
  private static final Pattern VISITOR = Pattern.compile("[\\x21-\\x7e]{1,100}");

  private final EntityManager entities;
  private final EventLog events;
  private final PublishedArticles published;
  private final Salts salts;
  private final ServerSecret secret;

  /** For the container's proxy. */
  protected ArticleFeedback() {
    this(null, null, null, null, null);
  }

  @Inject
  ArticleFeedback(
      EntityManager entities,
      EventLog events,
      PublishedArticles published,
      Salts salts,
      ServerSecret secret) {
    this.entities = entities;
    this.events = events;
    this.published = published;
    this.salts = salts;
    this.secret = secret;
  }

  /**
   * A key for a visitor of whom only the network is known. It is the same for a day; when that is
   * over, nobody can tell any more whose it was.
   */
  public String visitorOf(String network, Instant now) {
    return salts.key("vote " + network, now);
  }

  /**
   * A key for a visitor by what somebody else calls him, which may be a name. Always the same;
   * nobody who has only the database can tell whose it is.
   */
  public String visitorCalled(String name) {
    byte[] key = secret.hmac("visitors", name.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(key);
  }

  /**
   * Counts a vote, or changes the one this visitor gave before. Throws NotFound for an article that
   * is not published or not visible to this reader, and Invalid for a comment that is too long.
   *
   * @param visitor opaque key of a browser or customer, at most 100 characters
   */
  public void vote(
      ArticleKey article,
      String visitor,
      Readership reader,
      boolean helpful,
      Optional<String> comment,
      Instant now) {
    Optional<String> said = comment.map(String::strip).filter(text -> !text.isEmpty());
    require(visitor, said);
    if (!published.isFor(reader, article)) {
      throw new NotFound("article " + article);
    }
    boolean news = said.isPresent() && !said.equals(lastComment(article, visitor));
    // One statement, so that two clicks at once are one vote.
    int rows =
        entities
            .createNativeQuery(
                "insert into kb_feedback (article_id, visitor, helpful, comment, updated_at)"
                    + " select id, ?1, ?2, ?3, ?4 from kb_article where slug = ?5 and locale = ?6"
                    + " on duplicate key update helpful = values(helpful),"
                    + " comment = coalesce(values(comment), kb_feedback.comment),"
                    + " updated_at = values(updated_at)")
            .setParameter(1, visitor)
            .setParameter(2, helpful)
            .setParameter(3, said.orElse(null))
            .setParameter(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .setParameter(5, article.slug())
            .setParameter(6, article.locale())
            .executeUpdate();
    if (rows == 0) {
      throw new NotFound("article " + article);
    }
    JsonObject payload =
        JsonTree.object()
            .add("slug", article.slug())
            .add("locale", article.locale())
            .add("helpful", helpful)
            .build();
    events.append(
        new NewEvent(
            "article.rated", "article:" + article, Optional.empty(), "visitor", now, payload));
    if (news) {
      tellOwner(article, helpful, said.get(), now);
    }
  }

  /** Says all that a letter to the owner needs; an article without one has nobody to tell. */
  private void tellOwner(ArticleKey article, boolean helpful, String comment, Instant now) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select title, owner from kb_article where slug = ?1 and locale = ?2")
                .setParameter(1, article.slug())
                .setParameter(2, article.locale())
                .getSingleResult();
    if (row[1] == null) {
      return;
    }
    JsonObject payload =
        JsonTree.object()
            .add("slug", article.slug())
            .add("locale", article.locale())
            .add("title", (String) row[0])
            .add("owner", (String) row[1])
            .add("helpful", helpful)
            .add("comment", comment)
            .build();
    events.append(
        new NewEvent(
            "article.commented", "article:" + article, Optional.empty(), "visitor", now, payload));
  }

  /** What this visitor has said so far: sending it twice says nothing new. */
  private Optional<String> lastComment(ArticleKey article, String visitor) {
    List<?> found =
        entities
            .createNativeQuery(
                "select f.comment from kb_feedback f join kb_article a on a.id = f.article_id"
                    + " where a.slug = ?1 and a.locale = ?2 and f.visitor = ?3"
                    + " and f.comment is not null")
            .setParameter(1, article.slug())
            .setParameter(2, article.locale())
            .setParameter(3, visitor)
            .getResultList();
    return found.stream().map(String.class::cast).findFirst();
  }

  /** How readers voted. Throws NotFound. */
  public FeedbackCount count(ArticleKey article) {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select count(distinct a.id), coalesce(sum(f.helpful = 1), 0),"
                        + " coalesce(sum(f.helpful = 0), 0) from kb_article a"
                        + " left join kb_feedback f on f.article_id = a.id"
                        + " where a.slug = ?1 and a.locale = ?2")
                .setParameter(1, article.slug())
                .setParameter(2, article.locale())
                .getSingleResult();
    if (number(row[0]) == 0) {
      throw new NotFound("article " + article);
    }
    return new FeedbackCount(number(row[1]), number(row[2]));
  }

  /** Votes with a comment, newest first, of one article or of all, for staff. */
  public Page<FeedbackComment> comments(
      Optional<ArticleKey> article, int limit, Optional<String> cursor) {
    int most = Math.max(1, Math.min(limit, LONGEST_LIST));
    long before = Cursor.read(cursor, 1).map(c -> c.number(0)).orElse(Long.MAX_VALUE);
    String ofOne = article.isPresent() ? " and a.slug = ?2 and a.locale = ?3" : "";
    Query query =
        entities
            .createNativeQuery(
                "select f.id, a.slug, a.locale, f.helpful, f.comment, f.updated_at, a.title"
                    + " from kb_feedback f join kb_article a on a.id = f.article_id"
                    + " where f.comment is not null and f.id < ?1"
                    + ofOne
                    + " order by f.id desc")
            .setParameter(1, before)
            .setMaxResults(most + 1);
    article.ifPresent(key -> query.setParameter(2, key.slug()).setParameter(3, key.locale()));
    List<?> rows = query.getResultList();
    List<?> shown = rows.subList(0, Math.min(most, rows.size()));
    Optional<String> next =
        rows.size() > most
            ? Optional.of(Cursor.after(((Object[]) shown.get(most - 1))[0]).toString())
            : Optional.empty();
    return new Page<>(shown.stream().map(row -> comment((Object[]) row)).toList(), next);
  }

  private static FeedbackComment comment(Object[] row) {
    boolean helpful = row[3] instanceof Boolean yes ? yes : number(row[3]) != 0;
    LocalDateTime at =
        row[5] instanceof java.sql.Timestamp stamp
            ? stamp.toLocalDateTime()
            : (LocalDateTime) row[5];
    return new FeedbackComment(
        new ArticleKey((String) row[1], (String) row[2]),
        (String) row[6],
        helpful,
        (String) row[4],
        at.toInstant(ZoneOffset.UTC));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static void require(String visitor, Optional<String> comment) {
    if (visitor == null || !VISITOR.matcher(visitor).matches()) {
      throw new Invalid(Violation.of("visitor", "feedback.visitor.form"));
    }
    comment
        .filter(text -> text.length() > MAX_COMMENT)
        .ifPresent(
            text -> {
              throw new Invalid(Violation.of("comment", "feedback.comment.long", MAX_COMMENT));
            });
  }
}
