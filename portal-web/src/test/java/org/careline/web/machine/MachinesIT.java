package org.careline.web.machine;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.careline.db.json.JsonTree;
import org.careline.testkit.Await;
import org.careline.testkit.Careline;
import org.careline.testkit.OnCareline;
import org.careline.web.Person;
import org.careline.web.Staff;
import org.jboss.arquillian.drone.api.annotation.Drone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;

/** What feed readers, search engines and previews read. */
@OnCareline
class MachinesIT {

  private static final String NASTY = "</script><script>window.hacked=1</script> \"a\" & 'b' ";

  private static final String PICTURE =
      "return document.querySelector('img[src$=\"back.png\"]').naturalWidth";

  @Drone private WebDriver browser;

  private final String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "ig";
  private final String category = "about-" + word;
  private final String root = Careline.portal().toString().replaceFirst("/$", "");

  @BeforeEach
  void thereIsACategory() {
    JsonObjectBuilder texts = Json.createObjectBuilder();
    for (String locale : List.of("en", "de")) {
      texts.add(locale, Json.createObjectBuilder().add("name", NASTY + word));
    }
    Staff.put("v1/categories/" + category, Json.createObjectBuilder().add("texts", texts).build());
  }

  @Test
  void feedListsWhatThePublicMayRead() throws Exception {
    publish("en", "customers-" + word, "customers");
    publish("en", "staff-" + word, "staff");
    restricted("restricted-" + word);
    draft("draft-" + word);
    publish("en", "public-" + word, "public");
    Parsed feed = feedWith("en", "public-" + word);
    assertThat(feed.namespace()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(feed.one("id").text()).isEqualTo(root + feedOf("en"));
    assertThat(feed.one("title").text()).endsWith(NASTY + word);
    assertThat(feed.one("updated").text()).isEqualTo(feed.one("entry").one("updated").text());
    assertThat(feed.one("author").one("name").text()).isNotBlank();
    assertThat(feed.with("link", "rel", "self"))
        .map(each -> each.attribute("href"))
        .contains(root + feedOf("en"));
    Parsed entry = feed.one("entry");
    String article = root + "/help/en/public-" + word;
    assertThat(entry.one("id").text()).isEqualTo(article);
    assertThat(entry.one("link").attribute("href")).isEqualTo(article);
    assertThat(entry.one("title").text()).isEqualTo(NASTY + "public-" + word);
    assertThat(entry.one("content").attribute("type")).isEqualTo("html");
    assertThat(entry.one("content").text()).contains("href=\"" + root + "/tickets/new\"");
    assertThat(new String(get("/help/en/feed.atom").body(), UTF_8))
        .contains("public-" + word)
        .doesNotContain("customers-" + word, "staff-" + word, "restricted-" + word)
        .doesNotContain("draft-" + word);
    assertThat(new String(get("/sitemap.xml").body(), UTF_8))
        .contains(article + "<")
        .doesNotContain("customers-" + word, "staff-" + word, "restricted-" + word)
        .doesNotContain("draft-" + word);
  }

  @Test
  void feedThatHasNotChangedIsNotSentAgain() throws Exception {
    publish("en", "public-" + word, "public");
    feedWith("en", "public-" + word);
    String path = feedOf("en");
    Await.until("a date", () -> get(path).headers().firstValue("Last-Modified").isPresent());
    HttpResponse<byte[]> first = get(path);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String date = first.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(first.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/atom+xml");
    assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get(path, "If-Modified-Since", date).statusCode()).isEqualTo(304);
    assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    assertThat(get(path, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
    publish("en", "later-" + word, "public");
    Await.until("a change", () -> get(path, "If-None-Match", tag).statusCode() == 200);
    assertThat(get(path, "If-Modified-Since", date).statusCode()).isEqualTo(200);
  }

  @Test
  void feedOfNothingIsNotThereAndThatOfAnOldCategoryHasMoved() throws Exception {
    assertThat(get("/help/en/c/no-such-category/feed.atom").statusCode()).isEqualTo(404);
    assertThat(get("/help/xx/feed.atom").statusCode()).isEqualTo(404);
    assertThat(get("/feed?locale=en").statusCode()).isEqualTo(404);
    Staff.put(
        "v1/redirects/category/old-" + word,
        Json.createObjectBuilder().add("target", category).build());
    HttpResponse<byte[]> moved = get("/help/en/c/old-" + word + "/feed.atom");
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("Location")).contains(feedOf("en"));
  }

  @Test
  void siteMapNamesTranslationsThePublicMayRead() throws Exception {
    publish("en", "both-" + word, "public");
    publish("de", "both-" + word, "public");
    publish("de", "one-" + word, "customers");
    publish("en", "one-" + word, "public");
    feedWith("en", "one-" + word);
    Parsed map = Parsed.document(get("/sitemap.xml").body());
    assertThat(map.namespace()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
    Parsed both = page(map, "/help/en/both-" + word);
    assertThat(both.one("lastmod").text()).endsWith("Z");
    assertThat(both.all("link").stream().map(each -> each.attribute("hreflang")))
        .containsExactly("de", "en", "x-default");
    assertThat(both.with("link", "hreflang", "x-default").orElseThrow().attribute("href"))
        .isEqualTo(root + "/help/en/both-" + word);
    assertThat(both.with("link", "hreflang", "de").orElseThrow().namespace())
        .isEqualTo("http://www.w3.org/1999/xhtml");
    assertThat(page(map, "/help/de/both-" + word).all("link")).hasSize(3);
    assertThat(page(map, "/help/en/one-" + word).all("link")).isEmpty();
    assertThat(page(map, "/help/en/c/" + category).all("link")).hasSize(3);
    assertThat(get("/sitemap.xml?part=1").statusCode()).isEqualTo(200);
    assertThat(get("/sitemap.xml?part=99").statusCode()).isEqualTo(404);
    assertThat(get("/sitemap.xml?part=x").statusCode()).isEqualTo(404);
  }

  @Test
  void robotsAreToldWhereToLookAndWhereNot() throws Exception {
    HttpResponse<byte[]> answer = get("/robots.txt");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(new String(answer.body(), UTF_8).lines())
        .contains("User-agent: *", "Sitemap: " + root + "/sitemap.xml")
        .contains("Disallow: /tickets", "Disallow: /account", "Disallow: /desk")
        .contains("Disallow: /search");
  }

  @Test
  void headOfAnArticleSaysWhatItIsAndBreaksNoRule() throws Exception {
    publish("de", "public-" + word, "public");
    publish("en", "public-" + word, "public");
    feedWith("en", "public-" + word);
    String path = "/help/en/public-" + word;
    Person robin = Person.at(browser).open(path);
    Await.until("the picture", () -> robin.script(PICTURE).equals(3L));
    assertThat(robin.complaints()).isEmpty();
    assertThat(robin.script("return window.hacked")).isNull();
    assertThat(robin.texts("h1")).containsExactly((NASTY + "public-" + word).strip());
    JsonObject data = data(robin);
    JsonObject article = data.getJsonArray("@graph").getJsonObject(0);
    assertThat(article.getString("headline")).isEqualTo(NASTY + "public-" + word);
    assertThat(article.getString("url")).isEqualTo(root + path);
    assertThat(data.toString()).contains("BreadcrumbList", "FAQPage", "\"Is it on?\"");
    assertThat(attribute(robin, "link[rel=canonical]", "href")).isEqualTo(root + path);
    assertThat(attribute(robin, "link[hreflang=de]", "href"))
        .isEqualTo(root + "/help/de/public-" + word);
    assertThat(attribute(robin, "link[hreflang=x-default]", "href")).isEqualTo(root + path);
    assertThat(attribute(robin, "meta[property=\"og:title\"]", "content"))
        .isEqualTo(NASTY + "public-" + word);
    assertThat(attribute(robin, "meta[property=\"og:image\"]", "content"))
        .isEqualTo(root + path + "/files/back.png");
    assertThat(attribute(robin, "meta[name=description]", "content")).isEqualTo("It \"hums\" & co");
    assertThat(attribute(robin, "link[type=\"application/atom+xml\"]", "href"))
        .isEqualTo("/help/en/feed.atom");
  }

  @Test
  void headOfACategoryNamesItsFeed() throws Exception {
    publish("en", "public-" + word, "public");
    feedWith("en", "public-" + word);
    Person robin = Person.at(browser).open("/help/en/c/" + category);
    assertThat(robin.complaints()).isEmpty();
    assertThat(robin.script("return window.hacked")).isNull();
    assertThat(attribute(robin, "link[type=\"application/atom+xml\"]", "href"))
        .isEqualTo(feedOf("en"));
    assertThat(attribute(robin, "link[rel=canonical]", "href"))
        .isEqualTo(root + "/help/en/c/" + category);
    assertThat(data(robin).toString()).contains("BreadcrumbList");
  }

  private static JsonObject data(Person person) {
    return JsonTree.parse(
        (String)
            person.script(
                "return document.querySelector('script[type=\"application/ld+json\"]').textContent"));
  }

  private static String attribute(Person person, String selector, String name) {
    return (String)
        person.script(
            "return document.head.querySelector('%s')?.getAttribute('%s')"
                .formatted(selector, name));
  }

  private Parsed page(Parsed map, String path) {
    return map.all("url").stream()
        .filter(each -> each.one("loc").text().equals(root + path))
        .findFirst()
        .orElseThrow();
  }

  private String feedOf(String locale) {
    return "/help/" + locale + "/c/" + category + "/feed.atom";
  }

  /** The feed of the category as soon as it has this article, and so all that came before it. */
  private Parsed feedWith(String locale, String slug) throws Exception {
    Await.until(
        "the feed with " + slug,
        () -> {
          HttpResponse<byte[]> answer = get(feedOf(locale));
          return answer.statusCode() == 200 && new String(answer.body(), UTF_8).contains(slug);
        });
    return Parsed.document(get(feedOf(locale)).body());
  }

  private void publish(String locale, String slug, String visibility) throws IOException {
    write(locale, slug, content(slug).add("visibility", visibility));
    Staff.attach(locale, slug, "back.png", "image/png", picture());
    Staff.put(
        "v1/articles/" + slug + "/publication?locale=" + locale,
        Json.createObjectBuilder().add("status", "published").build());
  }

  private void restricted(String slug) {
    String organization = Staff.organization("Some");
    write(
        "en",
        slug,
        content(slug)
            .add("visibility", "restricted")
            .add("readers", Json.createArrayBuilder().add("organization:" + organization)));
    Staff.put(
        "v1/articles/" + slug + "/publication?locale=en",
        Json.createObjectBuilder().add("status", "published").build());
  }

  private void draft(String slug) {
    write("en", slug, content(slug));
  }

  private static void write(String locale, String slug, JsonObjectBuilder content) {
    Staff.put("v1/articles/" + slug + "?locale=" + locale, content.build());
  }

  /** Three pixels wide. */
  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }

  private JsonObjectBuilder content(String slug) {
    return Json.createObjectBuilder()
        .add("title", NASTY + slug)
        .add("summary", "It \"hums\" & co")
        .add(
            "body",
            "# Is it on?\n\n[Ask](/tickets/new). ![Back](back.png)\n\n# Does it hum?\n\nListen.")
        .add("category", category);
  }

  private static HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Careline.portal().resolve(path).toString()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return Careline.http().send(request.build(), ofByteArray());
  }
}
