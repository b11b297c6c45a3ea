package org.careline.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.careline.api.manners.Remote;
import org.careline.api.problem.Refused;
import org.careline.api.security.Caller;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.insight.SearchedFor;
import org.careline.kb.insight.Visit;
import org.careline.kb.insight.VisitLog;

/**
 * Notes what visitors of the clients of this API do. A client may say whose request it is by a key
 * of its own in {@link #HEADER}; without one, those without a token are told apart by network and
 * browser, and those with one leave no trail. A client with a token is believed that each key is
 * somebody else; others share what is believed of their network.
 */
@ApplicationScoped
class Visits {

  /** Names the visit: an opaque key that the client makes up and gives to nobody else. */
  static final String HEADER = "Careline-Visit";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

  private final VisitLog log;
  private final Remote remote;
  private final HttpServletRequest request;

  /** For the container's proxy. */
  protected Visits() {
    this(null, null, null);
  }

  @Inject
  Visits(VisitLog log, Remote remote, HttpServletRequest request) {
    this.log = log;
    this.remote = remote;
    this.request = request;
  }

  public void searched(SecurityContext security, SearchedFor search) {
    of(security).ifPresent(visit -> log.searched(visit, search));
  }

  public void opened(SecurityContext security, ArticleKey article) {
    of(security).ifPresent(visit -> log.opened(visit, article));
  }

  public void voted(Optional<Visit> visit, ArticleKey article, boolean helpful) {
    visit.ifPresent(who -> log.voted(who, article, helpful));
  }

  public void ticketOpened(Optional<Visit> visit) {
    visit.ifPresent(log::ticketOpened);
  }

  /** Whose request it is; refuses a header that is no key, so ask before anything is done. */
  public Optional<Visit> of(SecurityContext security) {
    String key = request.getHeader(HEADER);
    boolean staff = Caller.isStaff(security);
    if (key != null) {
      if (!KEY.matcher(key).matches()) {
        throw Refused.parameter(HEADER, "value", "must be 1 to 100 visible ASCII characters");
      }
      return Optional.of(
          staff
              ? Visit.named(Caller.of(security).clientId() + " " + key, "client " + key)
              : Visit.named(key, remote.address()));
    }
    return staff
        ? Optional.empty()
        : Optional.of(Visit.of(remote.origin(), remote.address(), request.getHeader("User-Agent")));
  }
}
