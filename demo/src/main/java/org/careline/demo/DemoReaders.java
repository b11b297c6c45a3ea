package org.careline.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.insight.ArticleFeedback;
import org.careline.kb.insight.SearchedFor;
import org.careline.kb.insight.Step;
import org.careline.kb.insight.Visit;
import org.careline.kb.insight.VisitLog;

/**
 * Readers of the last weeks: they ask, read, and say that it is solved, leave, or open a ticket.
 * Written down as all visits are, in the background, and counted when they have ended.
 */
@ApplicationScoped
class DemoReaders implements DemoPart {

  private static final int DAYS = 42;
  private static final int BUSY = 9; // visits of a working day, at least
  private static final int QUIET = 2;
  private static final int MORE = 5;
  private static final int OPENS = 7; // o'clock, UTC
  private static final int OFFICE_MINUTES = 11 * 60;
  private static final int NETWORKS = 120;
  private static final int ANOTHER_ARTICLE = 4; // one of so many reads a second one
  private static final int WITHOUT_SEARCH = 12; // one of so many goes straight to the form

  /** What is later is not over yet. */
  private static final Duration ENDED = Duration.ofHours(1);

  private static final Duration COMMENTED = Duration.ofHours(200);
  private static final Duration NEXT_COMMENT = Duration.ofHours(29);
  private static final Duration SENT_AFTER = Duration.ofMinutes(3);
  private static final int SLOWEST = 120; // seconds from step to step
  private static final int FASTEST = 10;

  private final VisitLog visits;
  private final ArticleFeedback feedback;

  /** What one visitor does. */
  record Walk(Visit visit, List<Step> steps) {}

  /** For the container's proxy. */
  protected DemoReaders() {
    this(null, null);
  }

  @Inject
  DemoReaders(VisitLog visits, ArticleFeedback feedback) {
    this.visits = visits;
    this.feedback = feedback;
  }

  @Override
  public void load(Instant now) {
    List<JsonObject> stories = DemoFiles.objects("readers.json");
    walks(stories, now)
        .forEach(walk -> walk.steps().forEach(step -> visits.note(walk.visit(), step)));
    comment(stories, now);
  }

  /** The visits of the last weeks, the same ones for everybody who starts on the same day. */
  static List<Walk> walks(List<JsonObject> stories, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Walk> walks = new ArrayList<>();
    Random random = new Random(DAYS);
    for (LocalDate day = today.minusDays(DAYS - 1L); !day.isAfter(today); day = day.plusDays(1)) {
      boolean quiet = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
      int visitors = (quiet ? QUIET : BUSY) + random.nextInt(MORE);
      for (int i = 0; i < visitors; i++) {
        Instant at =
            day.atTime(OPENS, 0)
                .plusMinutes(random.nextInt(OFFICE_MINUTES))
                .toInstant(ZoneOffset.UTC);
        Visit visit =
            Visit.named("demo " + walks.size(), "demo network " + random.nextInt(NETWORKS));
        Walk walk = new Walk(visit, steps(stories, at, random));
        if (at.isBefore(now.minus(ENDED))) {
          walks.add(walk);
        }
      }
    }
    return walks;
  }

  private static List<Step> steps(List<JsonObject> stories, Instant at, Random random) {
    if (random.nextInt(WITHOUT_SEARCH) == 0) {
      return List.of(Step.form(at), Step.ticket(at.plus(SENT_AFTER)));
    }
    JsonObject story =
        stories.get(oneOf(stories.stream().map(each -> each.getInt("share")).toList(), random));
    String locale = story.getString("locale");
    List<JsonString> asked = story.getJsonArray("asked").getValuesAs(JsonString.class);
    List<ArticleKey> found = articles(story);
    List<Step> steps = new ArrayList<>();
    SearchedFor search =
        new SearchedFor(
            asked.get(random.nextInt(asked.size())).getString(),
            locale,
            Optional.empty(),
            found.size(),
            false,
            found);
    steps.add(Step.searched(search, at));
    Instant next = after(at, random);
    if (found.size() > 1 && random.nextInt(ANOTHER_ARTICLE) == 0) {
      steps.add(Step.opened(found.get(1), next));
      next = after(next, random);
    }
    if (!found.isEmpty()) {
      steps.add(Step.opened(found.get(0), next));
      next = after(next, random);
    }
    end(end(story, random), found, next, steps);
    return steps;
  }

  private static void end(String how, List<ArticleKey> found, Instant at, List<Step> steps) {
    boolean read = !found.isEmpty();
    switch (how) {
      case "solved" -> steps.add(Step.voted(found.get(0), true, at));
      case "left" -> {
        // Who has read enough does nothing more.
      }
      case "ticket", "abandoned" -> {
        if (read) {
          steps.add(Step.voted(found.get(0), false, at));
        }
        if (how.equals("ticket")) {
          steps.add(Step.form(at.plusSeconds(FASTEST)));
          steps.add(Step.ticket(at.plus(SENT_AFTER)));
        }
      }
      default -> throw new IllegalArgumentException(how);
    }
  }

  private static String end(JsonObject story, Random random) {
    JsonObject ends = story.getJsonObject("ends");
    List<Integer> shares =
        ends.values().stream().map(share -> ((JsonNumber) share).intValue()).toList();
    return List.copyOf(ends.keySet()).get(oneOf(shares, random));
  }

  private static List<ArticleKey> articles(JsonObject story) {
    return story.getJsonArray("articles").getValuesAs(JsonString.class).stream()
        .map(slug -> new ArticleKey(slug.getString(), story.getString("locale")))
        .toList();
  }

  private static Instant after(Instant before, Random random) {
    return before.plusSeconds(FASTEST + (long) random.nextInt(SLOWEST));
  }

  /** The place of one of some shares; one twice as large is twice as likely. */
  private static int oneOf(List<Integer> shares, Random random) {
    int left = random.nextInt(shares.stream().mapToInt(Integer::intValue).sum());
    return IntStream.range(0, shares.size())
        .filter(i -> shares.subList(0, i + 1).stream().mapToInt(Integer::intValue).sum() > left)
        .findFirst()
        .orElseThrow();
  }

  private void comment(List<JsonObject> stories, Instant now) {
    Instant at = now.minus(COMMENTED);
    for (JsonObject story : stories) {
      if (story.containsKey("comments")) {
        for (JsonObject comment : story.getJsonArray("comments").getValuesAs(JsonObject.class)) {
          feedback.vote(
              articles(story).get(0),
              "demo-" + at,
              (visibility, groups) -> true,
              comment.getBoolean("helpful"),
              Optional.of(comment.getString("text")),
              at);
          at = at.plus(NEXT_COMMENT);
        }
      }
    }
  }
}
