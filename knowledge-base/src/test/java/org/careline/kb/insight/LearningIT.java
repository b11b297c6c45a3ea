package org.careline.kb.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Page;
import org.careline.db.persistence.Database;
import org.careline.kb.article.ArticleDraft;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.Desk;
import org.careline.kb.article.Visibility;
import org.careline.kb.question.LearnedWords;
import org.careline.kb.question.Learning;
import org.careline.kb.question.QuestionLog;
import org.careline.kb.question.QuestionState;
import org.careline.kb.question.QuestionView;
import org.careline.kb.question.Questions;
import org.careline.kb.testing.KbDatabase;
import org.careline.kb.testing.MemoryBlobs;
import org.careline.kb.testing.RecordedLog;
import org.junit.jupiter.api.Test;

/** From what visitors do to the questions by which an article is found. */
class LearningIT {

  private static final OptionalLong ANY = OptionalLong.empty();
  private static final String KIM = "agent:kim";
  private static final String ASKED = "red light";

  private final LocalDate day =
      LocalDate.of(2100, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(1_000_000));

  private Instant now = day.atTime(10, 0).toInstant(ZoneOffset.UTC);
  private final KbDatabase kb = KbDatabase.get();
  private final RecordedLog log = new RecordedLog();
  private final Database database = new Database(kb.connections());
  private final Ledger ledger = new Ledger(database, new Salts(database));
  private final QuestionLog questionLog = new QuestionLog(log);
  private final Learning learning = new Learning(database, questionLog);
  private final Folding folding = new Folding(database, ledger, learning);
  private final Questions questions = new Questions(database, questionLog);
  private final Desk desk = new Desk(kb.entities(), log, new MemoryBlobs(() -> 1));
  private final ArticleKey article = published();

  private ArticleKey published() {
    ArticleKey key = new ArticleKey("x" + UUID.randomUUID(), "en");
    ArticleDraft draft =
        new ArticleDraft("T", "", "B", Optional.empty(), List.of(), Visibility.PUBLIC);
    kb.run(
        () -> {
          desk.articles.put(key, draft, ANY, KIM, now);
          desk.publishing.publish(key, ANY, KIM, now);
        });
    return key;
  }

  private static Visit from(String network) {
    return Visit.of(network + "." + UUID.randomUUID(), network, "Browser");
  }

  private static Visit visitor() {
    return from(UUID.randomUUID().toString());
  }

  private Step search(String text) {
    return Step.searched(
        new SearchedFor(text, "en", Optional.empty(), 3, false, List.of(article)), now);
  }

  /** Asks, reads, and says whether it helped; or just leaves. */
  private void comes(Visit visit, String asked, Optional<Boolean> vote) {
    List<Step> steps = new ArrayList<>(List.of(search(asked), Step.opened(article, now)));
    vote.ifPresent(helpful -> steps.add(Step.voted(article, helpful, now)));
    kb.run(() -> ledger.add(steps.stream().map(s -> new Ledger.Noted(visit, s)).toList()));
  }

  private void solved(int visitors, String asked) {
    for (int i = 0; i < visitors; i++) {
      comes(visitor(), asked, Optional.of(true));
    }
    fold();
  }

  private void fold() {
    while (kb.in(() -> folding.fold(now.plus(Duration.ofMinutes(40))))) {
      // the rest
    }
  }

  private List<QuestionView> listed() {
    return kb.in(() -> questions.of(article, 50, Optional.empty())).items();
  }

  private QuestionView only() {
    assertThat(listed()).hasSize(1);
    return listed().get(0);
  }

  private List<String> inForce() {
    return new LearnedWords(database).of(List.of(article)).getOrDefault(article, List.of());
  }

  private long changes() {
    return log.about("article:" + article).stream().filter(QuestionLog.CHANGED::equals).count();
  }

  @Test
  void whatHelpsIsProposedAndInTimeInForce() {
    comes(visitor(), "Red light?", Optional.empty());
    fold();
    assertThat(listed()).isEmpty();
    solved(1, ASKED);
    assertThat(only().state()).isEqualTo(QuestionState.PROPOSED);
    assertThat(only().text()).isEqualTo("Red light?");
    assertThat(only().tally().points()).isEqualTo(4);
    assertThat(changes()).isZero();
    solved(5, "RED light!");
    assertThat(only().tally().points()).isEqualTo(19);
    assertThat(only().state()).isEqualTo(QuestionState.PROPOSED);
    comes(visitor(), ASKED, Optional.empty());
    fold();
    assertThat(only().state()).isEqualTo(QuestionState.IN_FORCE);
    assertThat(only().tally().solved()).isEqualTo(6);
    assertThat(only().tally().left()).isEqualTo(2);
    assertThat(inForce()).containsExactly("Red light?");
    assertThat(changes()).isEqualTo(1);
    solved(1, ASKED);
    assertThat(changes()).isEqualTo(1);
    comes(visitor(), ASKED, Optional.of(false));
    comes(visitor(), ASKED, Optional.of(false));
    fold();
    assertThat(only().state()).isEqualTo(QuestionState.PROPOSED);
    assertThat(inForce()).isEmpty();
    assertThat(changes()).isEqualTo(2);
  }

  @Test
  void aHundredClicksOfOneNetworkAreOne() {
    for (int i = 0; i < 100; i++) {
      comes(from("203.0.113"), ASKED, Optional.of(true));
    }
    fold();
    assertThat(only().tally().solved()).isEqualTo(1);
    assertThat(only().state()).isEqualTo(QuestionState.PROPOSED);
  }

  @Test
  void oneVisitorIsCountedOnceADay() {
    Visit ann = visitor();
    for (int i = 0; i < 5; i++) {
      comes(ann, ASKED, Optional.of(true));
      fold();
      now = now.plus(Duration.ofHours(1));
    }
    assertThat(only().tally().solved()).isEqualTo(1);
    comes(ann, ASKED, Optional.of(false));
    fold();
    assertThat(listed()).isEmpty();
    solved(2, ASKED);
    assertThat(only().tally().points()).isEqualTo(3);
  }

  private void solvedOnADay(String... networks) {
    for (String network : networks) {
      comes(from(network), ASKED, Optional.of(true));
      comes(from(network), ASKED, Optional.of(true));
    }
    fold();
    now = now.plus(Duration.ofDays(1));
  }

  @Test
  void nobodyBringsAQuestionInForceAlone() {
    for (int i = 0; i < 10; i++) {
      solvedOnADay("203.0.113");
    }
    assertThat(only().tally().points()).isEqualTo(30);
    assertThat(only().state()).isEqualTo(QuestionState.PROPOSED);
  }

  @Test
  void twoNetworksTakeFourDays() {
    assertThat(daysUntilInForce("203.0.113", "198.51.100")).isEqualTo(4);
  }

  @Test
  void threeNetworksTakeThreeDays() {
    assertThat(daysUntilInForce("203.0.113", "198.51.100", "192.0.2")).isEqualTo(3);
  }

  private int daysUntilInForce(String... networks) {
    int days = 0;
    do {
      solvedOnADay(networks);
      days++;
    } while (days < 10 && only().state() != QuestionState.IN_FORCE);
    return days;
  }

  @Test
  void guessesAloneAreNotEnough() {
    for (int i = 0; i < 20; i++) {
      comes(visitor(), ASKED, Optional.empty());
    }
    fold();
    assertThat(only().tally().points()).isEqualTo(20);
    assertThat(only().state()).isEqualTo(QuestionState.PROPOSED);
  }

  @Test
  void whatHadToBeMaskedIsNeverLearned() {
    solved(6, "bill for ann@example.org");
    solved(6, "call +49 30 1234567");
    solved(6, "?!");
    assertThat(listed()).isEmpty();
    assertThat(
            database.list(
                "select q.asked from kb_question q join kb_article a on a.id = q.article_id"
                    + " where a.slug = ?",
                row -> row.text("asked"),
                article.slug()))
        .isEmpty();
  }

  @Test
  void whatAnEditorSaysCountsForMore() {
    solved(1, ASKED);
    String name = only().name();
    kb.run(() -> questions.accept(article, name, Optional.of(" A red  light "), KIM, now));
    assertThat(inForce()).containsExactly("A red light");
    assertThat(only().decidedBy()).contains(KIM);
    assertThat(changes()).isEqualTo(1);
    kb.run(() -> questions.reject(article, name, KIM, now));
    assertThat(inForce()).isEmpty();
    solved(10, ASKED);
    assertThat(only().state()).isEqualTo(QuestionState.REJECTED);
    assertThat(only().tally().solved()).isEqualTo(11);
    assertThat(changes()).isEqualTo(2);
    kb.run(() -> questions.undo(article, name, KIM, now));
    assertThat(only().state()).isEqualTo(QuestionState.IN_FORCE);
    assertThat(only().text()).isEqualTo(ASKED);
    assertThat(only().decidedBy()).isEmpty();
    assertThat(changes()).isEqualTo(3);
  }

  @Test
  void anEditorAddsAQuestionAndTakesItBack() {
    QuestionView added = kb.in(() -> questions.add(article, "Lamp is red", KIM, now).question());
    assertThat(added.state()).isEqualTo(QuestionState.IN_FORCE);
    assertThat(inForce()).containsExactly("Lamp is red");
    assertThat(kb.in(() -> questions.add(article, "lamp is RED?", KIM, now)).question().name())
        .isEqualTo(added.name());
    assertThat(inForce()).containsExactly("lamp is RED?");
    kb.run(() -> questions.undo(article, added.name(), KIM, now));
    assertThat(inForce()).isEmpty();
    assertThat(listed()).isEmpty();
    assertThatThrownBy(() -> kb.in(() -> questions.get(article, added.name())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> kb.in(() -> questions.add(article, " ?! ", KIM, now)))
        .isInstanceOf(Invalid.class);
    ArticleKey none = new ArticleKey("none", "en");
    assertThatThrownBy(() -> kb.in(() -> questions.add(none, "x", KIM, now)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void listsGoOnWhereAPageEnded() {
    for (int i = 0; i < 5; i++) {
      solved(1 + i % 2, "question " + i);
    }
    List<String> names = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Optional<String> from = cursor;
      Page<QuestionView> page = kb.in(() -> questions.of(article, 2, from));
      page.items().forEach(each -> names.add(each.text()));
      cursor = page.next();
    } while (cursor.isPresent());
    assertThat(names)
        .containsExactly("question 3", "question 1", "question 4", "question 2", "question 0");
    assertThat(kb.in(() -> questions.in(QuestionState.PROPOSED, 200, Optional.empty())).items())
        .allMatch(each -> each.state() == QuestionState.PROPOSED)
        .isNotEmpty();
  }

  @Test
  void whatNobodyAsksAnyMoreIsForgottenUnlessItIsDecided() {
    solved(1, "asked once");
    solved(7, "asked by seven");
    solved(1, "bad");
    String bad = nameOf("bad");
    kb.run(() -> questions.reject(article, bad, KIM, now));
    forget(now.plus(Duration.ofDays(91)));
    assertThat(listed()).extracting(QuestionView::text).containsExactly("asked by seven", "bad");
    assertThat(
            database.list(
                "select e.visit from kb_question_evidence e join kb_question q"
                    + " on q.id = e.question_id join kb_article a on a.id = q.article_id"
                    + " where a.slug = ?",
                row -> row.text("visit"),
                article.slug()))
        .isEmpty();
  }

  @Test
  void whatIsInForceLapsesWhenNobodyAsksUnlessAnEditorAccepted() {
    solved(7, "asked by seven");
    solved(7, "wanted by an editor");
    String wanted = nameOf("wanted by an editor");
    kb.run(() -> questions.accept(article, wanted, Optional.empty(), KIM, now));
    solved(1, "asked again");
    solved(6, "asked again");
    assertThat(inForce()).hasSize(3);
    Instant before = now;
    now = now.plus(Duration.ofDays(300));
    comes(visitor(), "asked again", Optional.empty());
    fold();
    long changes = changes();
    forget(before.plus(Duration.ofDays(390)));
    assertThat(inForce()).hasSize(3);
    assertThat(changes()).isEqualTo(changes);
    forget(before.plus(Duration.ofDays(400)));
    assertThat(inForce()).containsExactlyInAnyOrder("wanted by an editor", "asked again");
    assertThat(changes()).as("the index is told").isEqualTo(changes + 1);
    forget(before.plus(Duration.ofDays(4_000)));
    assertThat(inForce()).containsExactly("wanted by an editor");
  }

  private String nameOf(String text) {
    return listed().stream().filter(each -> each.text().equals(text)).findFirst().get().name();
  }

  private void forget(Instant at) {
    while (kb.in(() -> learning.forget(at, 90))) {
      // the rest
    }
  }

  @Test
  void questionsGoWithTheirArticle() {
    kb.run(() -> questions.add(article, "Lamp is red", KIM, now).question());
    kb.run(() -> desk.articles.delete(article, ANY, KIM, now));
    assertThat(inForce()).isEmpty();
  }
}
