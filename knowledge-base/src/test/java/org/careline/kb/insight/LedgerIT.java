package org.careline.kb.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.Page;
import org.careline.db.persistence.Database;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.Desk;
import org.careline.kb.article.Visibility;
import org.careline.kb.question.Learning;
import org.careline.kb.question.QuestionLog;
import org.careline.kb.testing.KbDatabase;
import org.careline.kb.testing.MemoryBlobs;
import org.careline.kb.testing.RecordedLog;
import org.junit.jupiter.api.Test;

class LedgerIT {

  private static final OptionalLong ANY = OptionalLong.empty();

  /** Each test has a day to itself: figures of a day know nobody else's paths. */
  private final LocalDate day =
      LocalDate.of(2100, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(1_000_000));

  private final Instant now = day.atTime(10, 0).toInstant(ZoneOffset.UTC);
  private final KbDatabase kb = KbDatabase.get();
  private final Database database = new Database(kb.connections());
  private final Ledger ledger = new Ledger(database, new Salts(database));
  private final Folding folding =
      new Folding(database, ledger, new Learning(database, new QuestionLog(new RecordedLog())));
  private final Insight insight = new Insight(database, ledger);
  private final Desk desk = new Desk(kb.entities(), new RecordedLog(), new MemoryBlobs(() -> 1));
  private final ArticleKey article = published("x" + UUID.randomUUID());

  private ArticleKey published(String slug) {
    ArticleKey key = new ArticleKey(slug, "en");
    ArticleDraft draft =
        new ArticleDraft("T", "", "B", Optional.empty(), List.of(), Visibility.PUBLIC);
    kb.run(
        () -> {
          desk.articles.put(key, draft, ANY, "agent:kim", now);
          desk.publishing.publish(key, ANY, "agent:kim", now);
        });
    return key;
  }

  private Visit visitor() {
    String somebody = UUID.randomUUID().toString();
    return Visit.of("192.0.2." + somebody, "192.0.2", "Browser");
  }

  private static Step search(String text, int hits, Instant at) {
    return Step.searched(new SearchedFor(text, "en", Optional.empty(), hits, false, List.of()), at);
  }

  private void walk(Visit visit, Step... steps) {
    kb.run(() -> ledger.add(List.of(steps).stream().map(s -> new Ledger.Noted(visit, s)).toList()));
  }

  private Instant after(int minutes) {
    return now.plus(Duration.ofMinutes(minutes));
  }

  private void fold(Instant at) {
    while (kb.in(() -> folding.fold(at))) {
      // the rest
    }
  }

  private Days thatDay() {
    return new Days(day, day);
  }

  private Deflection deflection() {
    return kb.in(() -> insight.deflection(thatDay()));
  }

  private List<WalkedPath> paths() {
    return kb.in(() -> insight.paths(thatDay(), Optional.empty(), 200, Optional.empty())).items();
  }

  @Test
  void pathsBecomeFiguresWhenTheyHaveEnded() {
    Visit ann = visitor();
    walk(ann, search("Red light?", 0, now));
    walk(ann, search("red light", 2, after(1)), Step.opened(article, after(2)));
    walk(ann, Step.voted(article, true, after(3)));
    walk(visitor(), Step.opened(article, now));
    walk(visitor(), search("green", 0, now));
    walk(visitor(), search("red light", 2, now), Step.opened(article, now), Step.ticket(now));
    walk(visitor(), Step.form(now), Step.ticket(now));
    fold(after(29));
    assertThat(deflection().outcomes()).isEqualTo(Outcomes.NONE);
    fold(after(40));
    fold(after(40));
    Deflection figures = deflection();
    assertThat(figures.outcomes()).isEqualTo(new Outcomes(1, 1, 1, 1));
    assertThat(figures.outcomes().deflectionRate()).contains(0.5);
    assertThat(figures.outcomes().confirmedRate()).contains(0.25);
    assertThat(figures.searches()).isEqualTo(3);
    assertThat(figures.withoutResult()).isEqualTo(1);
    assertThat(figures.opened()).isEqualTo(3);
    assertThat(figures.direct()).isEqualTo(1);
    ArticleFigures read =
        kb.in(() -> insight.articles(thatDay(), ArticleFigures.Order.READ, 10, Optional.empty()))
            .items()
            .get(0);
    assertThat(read).isEqualTo(new ArticleFigures(article, "T", 1, 0, new Outcomes(1, 1, 0, 1)));
    assertThat(queries(QueryFigures.Order.FREQUENT))
        .containsExactly(
            new QueryFigures("en", "red light", 0, new Outcomes(1, 0, 0, 1)),
            new QueryFigures("en", "green", 1, new Outcomes(0, 0, 1, 0)));
    assertThat(queries(QueryFigures.Order.WITHOUT_RESULT))
        .extracting(QueryFigures::words)
        .containsExactly("green");
    assertThat(queries(QueryFigures.Order.TICKETS))
        .extracting(QueryFigures::words)
        .containsExactly("red light");
  }

  private List<QueryFigures> queries(QueryFigures.Order order) {
    return kb.in(() -> insight.queries(thatDay(), order, 10, Optional.empty())).items();
  }

  @Test
  void halfAnHourWithoutAStepEndsAPath() {
    Visit ann = visitor();
    walk(ann, Step.opened(article, now));
    walk(ann, Step.opened(article, after(29)));
    walk(ann, Step.opened(article, after(60)), Step.opened(article, after(95)));
    assertThat(paths()).extracting(path -> path.steps().size()).containsExactly(1, 1, 2);
    fold(after(200));
    assertThat(deflection().outcomes().left()).isEqualTo(3);
  }

  @Test
  void aStepThatComesLateStillBelongsToItsPath() {
    Visit ann = visitor();
    walk(ann, Step.opened(article, after(5)));
    walk(ann, search("red", 1, after(4)));
    assertThat(paths().get(0).steps())
        .extracting(WalkedPath.Walked::kind)
        .containsExactly(Step.Kind.SEARCHED, Step.Kind.OPENED);
  }

  @Test
  void nobodyIsFoundAgainOnAnotherDay() {
    Visit ann = visitor();
    walk(ann, Step.opened(article, now));
    walk(ann, Step.opened(article, now.plus(Duration.ofDays(1))));
    List<String> keys =
        database.list(
            "select visit from kb_path where began_at >= ? and began_at < ?",
            row -> row.text("visit"),
            day.atStartOfDay(),
            day.plusDays(2).atStartOfDay());
    assertThat(keys).hasSize(2).doesNotHaveDuplicates();
    kb.run(() -> new Salts(database).forget(now.plus(Duration.ofDays(2))));
    assertThat(
            database.list(
                "select day from kb_visit_salt where day <= ?",
                row -> row.day("day"),
                day.plusDays(1)))
        .isEmpty();
  }

  @Test
  void whatIsPersonalIsNotKept() {
    walk(visitor(), search("mail ann@example.org or call +49 30 1234567", 1, now));
    assertThat(paths().get(0).steps().get(0).words()).contains("mail [mail] or call [phone]");
    fold(after(40));
    assertThat(queries(QueryFigures.Order.FREQUENT))
        .extracting(QueryFigures::words)
        .containsExactly("mail [mail] or call [phone]");
  }

  @Test
  void articlesThatLieAreThoseWithMoreNoThanYes() {
    ArticleKey other = published("y" + UUID.randomUUID());
    for (int i = 0; i < 3; i++) {
      walk(visitor(), Step.voted(article, false, now), Step.voted(other, false, now));
      walk(visitor(), Step.voted(other, true, now));
    }
    walk(visitor(), Step.voted(article, true, now));
    fold(after(40));
    assertThat(
            kb.in(
                    () ->
                        insight.articles(
                            thatDay(), ArticleFigures.Order.UNHELPFUL, 10, Optional.empty()))
                .items())
        .extracting(ArticleFigures::article)
        .containsExactly(article);
  }

  @Test
  void listsGoOnWhereAPageEnded() {
    for (int i = 0; i < 7; i++) {
      walk(visitor(), search("question " + i, 1, now), search("question", 1, now));
    }
    fold(after(40));
    List<String> words =
        all(c -> kb.in(() -> insight.queries(thatDay(), QueryFigures.Order.FREQUENT, 3, c)))
            .stream()
            .map(QueryFigures::words)
            .toList();
    assertThat(words).hasSize(8).doesNotHaveDuplicates().first().isEqualTo("question");
    assertThat(
            all(c -> kb.in(() -> insight.paths(thatDay(), Optional.of(Outcome.ABANDONED), 3, c))))
        .hasSize(7);
    assertThatThrownBy(
            () ->
                kb.in(
                    () -> insight.paths(thatDay(), Optional.empty(), 3, Optional.of("no cursor"))))
        .isInstanceOf(Invalid.class);
  }

  private static <T> List<T> all(Function<Optional<String>, Page<T>> list) {
    List<T> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<T> page = list.apply(cursor);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor.isPresent());
    return all;
  }

  @Test
  void anArticleNobodyOpensIsListedUntilSomebodyDoes() {
    Days next = new Days(day.plusDays(1), day.plusDays(2));
    assertThat(unread(next)).contains(article);
    assertThat(unread(thatDay())).doesNotContain(article);
    Instant tomorrow = now.plus(Duration.ofDays(1));
    walk(visitor(), Step.opened(article, tomorrow));
    fold(tomorrow.plus(Duration.ofHours(1)));
    assertThat(unread(next)).doesNotContain(article);
  }

  private Set<ArticleKey> unread(Days days) {
    Set<ArticleKey> unread = new HashSet<>();
    all(c -> kb.in(() -> insight.unread(days, 200, c))).forEach(each -> unread.add(each.article()));
    return unread;
  }

  @Test
  void pathsAreForgottenAndFiguresStay() {
    for (int i = 0; i < 3; i++) {
      walk(visitor(), search("asked by three", 1, now), search("rare " + i, 1, now));
    }
    fold(after(40));
    while (kb.in(() -> folding.forget(now.plus(Duration.ofDays(9)), 8))) {
      // the rest
    }
    assertThat(paths()).isEmpty();
    assertThat(deflection().outcomes().abandoned()).isEqualTo(3);
    assertThat(queries(QueryFigures.Order.FREQUENT))
        .extracting(QueryFigures::words)
        .containsExactly("asked by three");
  }

  @Test
  void daysHaveTheirLimits() {
    assertThatThrownBy(() -> new Days(day, day.minusDays(1))).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new Days(day, day.plusDays(366))).isInstanceOf(Invalid.class);
  }
}
