package org.careline.web.ticket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.careline.db.event.EventLog;
import org.careline.desk.identity.SignedInCustomer;
import org.careline.web.identity.SignedIn;
import org.careline.web.site.CachedPage;
import org.careline.web.site.RoutesFilter;
import org.careline.web.site.Unsent;
import org.careline.web.site.Visitor;
import org.omnifaces.servlet.BufferedHttpServletResponse;

/**
 * A customer who looks at the own tickets again gets the page that was made before, as long as
 * nothing has happened since: one statement asks where the log of everything that changed stands.
 */
public class TicketPagesFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Pages say how long ago something was, and whether a promise was kept. */
  private static final Duration FRESH = Duration.ofSeconds(20);

  private static final long MAX_BYTES = 16L << 20;
  private static final int MAX_QUERY = 300;
  private static final Pattern PAGES = Pattern.compile("/tickets(/\\d+)?");

  private final transient EventLog log;
  private final transient SignedIn signedIn;
  private final transient Visitor visitor;
  private final transient Cache<Key, CachedPage> pages =
      Caffeine.newBuilder()
          .expireAfterWrite(FRESH)
          .maximumWeight(MAX_BYTES)
          .weigher((Key key, CachedPage page) -> page.size())
          .build();

  protected TicketPagesFilter() {
    this(null, null, null);
  }

  @Inject
  public TicketPagesFilter(EventLog log, SignedIn signedIn, Visitor visitor) {
    this.log = log;
    this.signedIn = signedIn;
    this.visitor = visitor;
  }

  /** Everything a page depends on; the position of the log stands for the whole database. */
  private record Key(
      SignedInCustomer customer, String language, String theme, String address, long position) {}

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Key> key = key(request);
    if (key.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    CachedPage known = pages.getIfPresent(key.get());
    if (known != null) {
      known.sendAgain(request, response);
      return;
    }
    BufferedHttpServletResponse made = new BufferedHttpServletResponse(response);
    chain.doFilter(request, made);
    if (response.isCommitted()) {
      return;
    }
    byte[] body = made.getBuffer();
    if (made.getStatus() == HttpServletResponse.SC_OK) {
      pages.put(key.get(), CachedPage.of(response.getContentType(), body));
    }
    response.getOutputStream().write(body);
  }

  private Optional<Key> key(HttpServletRequest request) {
    String query = request.getQueryString();
    if (!request.getMethod().equals("GET")
        || !PAGES.matcher(RoutesFilter.pathOf(request)).matches()
        || (query != null && query.length() > MAX_QUERY)
        || Unsent.isWaiting(request)
        || signedIn.customer().isEmpty()) {
      return Optional.empty();
    }
    OptionalLong position = log.position();
    return position.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Key(
                signedIn.customer().get(),
                visitor.getLanguage(),
                visitor.getTheme(),
                visitor.getAddress(),
                position.getAsLong()));
  }
}
