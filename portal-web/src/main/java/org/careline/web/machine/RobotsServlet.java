package org.careline.web.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.careline.web.site.Site;

/** {@code /robots.txt} (RFC 9309): the help centre is for everybody, the rest for its people. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String RULES =
      """
      User-agent: *
      Disallow: /account
      Disallow: /desk
      Disallow: /reset
      Disallow: /search
      Disallow: /sign-
      Disallow: /t/
      Disallow: /tickets
      Disallow: /verify

      Sitemap: %s/sitemap.xml
      """;

  private final transient Site site;

  protected RobotsServlet() {
    this(null);
  }

  @Inject
  public RobotsServlet(Site site) {
    this.site = site;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.getOutputStream().write(RULES.formatted(site.root(request)).getBytes(UTF_8));
  }
}
