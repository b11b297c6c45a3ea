package org.careline.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careline.desk.account.Actor;
import org.careline.kb.article.ArticleFiles;
import org.careline.kb.article.ArticleFrontMatter;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.article.ArticleStatus;
import org.careline.kb.article.Articles;
import org.careline.kb.article.Categories;
import org.careline.kb.article.CategoryDraft;
import org.careline.kb.article.CategoryText;
import org.careline.kb.article.ImportedArticle;
import org.careline.kb.insight.ArticleFeedback;
import org.careline.kb.insight.VisitLog;

/** Categories and articles. */
@ApplicationScoped
class DemoArticles implements DemoPart {

  private static final Duration FOUNDED = Duration.ofDays(900);
  private static final Pattern IMAGE = Pattern.compile("]\\(images/([^)]+\\.png)\\)");
  private static final int NEWEST = 5; // days
  private static final int OLDEST = 400;
  private static final int MOST_VOTES = 4;
  private static final int VIEWS_PER_VOTE = 12;
  private static final int HELPFUL_OF = 7;

  private final Categories categories;
  private final Articles articles;
  private final ArticleFiles files;
  private final ArticleFeedback feedback;
  private final VisitLog visits;

  /** For the container's proxy. */
  protected DemoArticles() {
    this(null, null, null, null, null);
  }

  @Inject
  DemoArticles(
      Categories categories,
      Articles articles,
      ArticleFiles files,
      ArticleFeedback feedback,
      VisitLog visits) {
    this.categories = categories;
    this.articles = articles;
    this.files = files;
    this.feedback = feedback;
    this.visits = visits;
  }

  @Override
  public void load(Instant now) {
    DemoFiles.objects("categories.json")
        .forEach(category -> category(category, now.minus(FOUNDED)));
    for (String path : DemoFiles.in("articles").stream().filter(p -> p.endsWith(".md")).toList()) {
      ImportedArticle article =
          ArticleFrontMatter.parse(
              path.substring("articles/".length()), DemoFiles.text(path), "en");
      Instant written = written(article, now);
      var unused = articles.take(article, Actor.SYSTEM.toString(), written);
      images(path, article, written);
      if (article.status() == ArticleStatus.PUBLISHED) {
        read(article.key(), written.plus(Duration.ofDays(1)));
      }
    }
  }

  private void images(String path, ImportedArticle article, Instant at) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1) + "images/";
    Matcher image = IMAGE.matcher(article.draft().body());
    while (image.find()) {
      String name = image.group(1);
      var unused =
          files.put(
              article.key(),
              name,
              "image/png",
              new ByteArrayInputStream(DemoFiles.bytes(folder + name)),
              Actor.SYSTEM.toString(),
              at);
    }
  }

  /** Readers like some articles more than others, but always the same ones. */
  private void read(ArticleKey key, Instant at) {
    int interest = Math.floorMod(key.slug().hashCode(), MOST_VOTES);
    for (int i = 0; i < interest * VIEWS_PER_VOTE; i++) {
      visits.viewed(key);
    }
    for (int i = 0; i < interest; i++) {
      boolean helpful = Math.floorMod(key.hashCode() + i, HELPFUL_OF) > 0;
      feedback.vote(key, "demo-" + i, (visibility, readers) -> true, helpful, Optional.empty(), at);
    }
  }

  private void category(JsonObject category, Instant at) {
    Map<String, CategoryText> texts = new HashMap<>();
    category
        .getJsonObject("names")
        .forEach(
            (locale, name) ->
                texts.put(
                    locale,
                    new CategoryText(
                        ((JsonString) name).getString(),
                        category.getJsonObject("descriptions").getString(locale, ""))));
    var unused =
        categories.put(
            category.getString("slug"),
            new CategoryDraft(
                Optional.ofNullable(category.getString("parent", null)),
                category.getInt("position"),
                texts),
            OptionalLong.empty(),
            Actor.SYSTEM.toString(),
            at);
  }

  /** Some time in the last year or so, always the same for the same article. */
  private static Instant written(ImportedArticle article, Instant now) {
    int days = NEWEST + Math.floorMod(article.key().hashCode(), OLDEST - NEWEST);
    return now.minus(Duration.ofDays(days));
  }
}
