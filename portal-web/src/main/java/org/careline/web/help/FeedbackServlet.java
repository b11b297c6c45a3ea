package org.careline.web.help;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotFound;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.insight.ArticleFeedback;
import org.careline.web.identity.Strangers;
import org.careline.web.identity.Trail;
import org.careline.web.site.TooMany;

/**
 * Takes the answer to "did this help?" and leads back to the article. Not a Faces form, so that the
 * page of an article is the same for everybody.
 */
@WebServlet("/feedback")
public class FeedbackServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String COOKIE = "reader";
  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,150}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final transient ArticleFeedback feedback;
  private final transient Readers readers;
  private final transient Strangers strangers;
  private final transient Trail trail;
  private final transient TooMany tooMany;
  private final transient Clock clock;

  protected FeedbackServlet() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public FeedbackServlet(
      ArticleFeedback feedback,
      Readers readers,
      Strangers strangers,
      Trail trail,
      TooMany tooMany,
      Clock clock) {
    this.feedback = feedback;
    this.readers = readers;
    this.strangers = strangers;
    this.trail = trail;
    this.tooMany = tooMany;
    this.clock = clock;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Instant> wait = strangers.voting();
    if (wait.isPresent()) {
      response.setHeader("Retry-After", tooMany.seconds(wait.get()));
      response.sendError(TooMany.STATUS);
      return;
    }
    if (!NAME.matcher(value(request, "slug")).matches()
        || !NAME.matcher(value(request, "locale")).matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    ArticleKey article = new ArticleKey(value(request, "slug"), value(request, "locale"));
    boolean helpful = value(request, "helpful").equals("yes");
    String comment = value(request, "comment").strip();
    try {
      feedback.vote(
          article,
          reader(request, response),
          readers.audience(),
          helpful,
          comment.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  comment.substring(0, Math.min(comment.length(), ArticleFeedback.MAX_COMMENT))),
          clock.instant());
    } catch (NotFound | Invalid e) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    trail.voted(article, helpful);
    String said = comment.isEmpty() ? (helpful ? "yes" : "no") : "thanks";
    response.sendRedirect(article.url() + "?feedback=" + said + "#feedback");
  }

  /** A key of this browser that says nothing about its owner, so that a vote can be changed. */
  private static String reader(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> known =
        Optional.ofNullable(request.getCookies()).stream()
            .flatMap(Arrays::stream)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .filter(value -> value.matches("[0-9a-f]{32}"))
            .findFirst();
    return known.orElseGet(() -> remember(response));
  }

  private static String remember(HttpServletResponse response) {
    byte[] key = new byte[16];
    RANDOM.nextBytes(key);
    Cookie cookie = new Cookie(COOKIE, HexFormat.of().formatHex(key));
    cookie.setPath("/");
    cookie.setMaxAge(A_YEAR);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    return cookie.getValue();
  }

  private static String value(HttpServletRequest request, String name) {
    return Stream.ofNullable(request.getParameter(name)).findFirst().orElse("");
  }
}
