package org.careline.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which page answers which address.
 *
 * <p>A part in braces is handed to the page as a request parameter, so that it reads it with {@code
 * f:viewParam} like any other. The first route that fits wins.
 */
final class Routes {

  private static final List<Route> ROUTES =
      List.of(
          route("/", "help/start"),
          route("/search", "help/results"),
          to("/help/{locale}/feed.atom", "/feed"),
          to("/help/{locale}/c/{category}/feed.atom", "/feed"),
          route("/help/{locale}/c/{category}", "help/category"),
          route("/help/{locale}/{slug}", "help/article"),
          route("/tickets", "ticket/list"),
          route("/tickets/new", "ticket/new"),
          route("/tickets/new/matches", "ticket/matches"),
          route("/tickets/received", "ticket/received"),
          route("/tickets/{number}", "ticket/ticket"),
          route("/t/{token}", "ticket/ticket"),
          route("/desk/articles", "editor/articles"),
          route("/desk/articles/new", "editor/article"),
          route("/desk/articles/{locale}/{slug}", "editor/article"),
          route("/desk/articles/{locale}/{slug}/versions", "editor/versions"),
          route("/desk/articles/{locale}/{slug}/questions", "editor/questions"),
          route("/desk/insight", "insight/insight"),
          route("/sign-in", "identity/sign-in"),
          route("/sign-up", "identity/sign-up"),
          route("/verify", "identity/verify"),
          route("/reset", "identity/reset"),
          route("/account", "account/profile"),
          route("/account/organization", "account/organization"),
          route("/account/products", "account/products"),
          route("/account/security", "account/security"),
          route("/account/privacy", "account/privacy"),
          route("/offline", "error/offline"));

  private Routes() {}

  /** The view and its parameters for a path, as a request dispatcher takes them. */
  static Optional<String> view(String path) {
    for (Route route : ROUTES) {
      Matcher matcher = route.path.matcher(path);
      if (matcher.matches()) {
        return Optional.of(route.target(matcher));
      }
    }
    return Optional.empty();
  }

  private static Route route(String template, String page) {
    return to(template, "/WEB-INF/pages/" + page + ".xhtml");
  }

  /** What answers may also be a servlet. */
  private static Route to(String template, String path) {
    List<String> names = new ArrayList<>();
    Matcher braces = Pattern.compile("\\{(\\w+)}").matcher(template);
    while (braces.find()) {
      names.add(braces.group(1));
    }
    Pattern address = Pattern.compile(template.replaceAll("\\{\\w+}", "([^/]+)"));
    return new Route(address, names, path);
  }

  private record Route(Pattern path, List<String> names, String view) {

    String target(Matcher matcher) {
      StringBuilder target = new StringBuilder(view);
      for (int i = 0; i < names.size(); i++) {
        target.append(i == 0 ? '?' : '&').append(names.get(i)).append('=');
        target.append(URLEncoder.encode(matcher.group(i + 1), UTF_8));
      }
      return target.toString();
    }
  }
}
