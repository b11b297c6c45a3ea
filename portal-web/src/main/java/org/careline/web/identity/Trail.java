package org.careline.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.careline.kb.article.ArticleKey;
import org.careline.kb.insight.SearchedFor;
import org.careline.kb.insight.Visit;
import org.careline.kb.insight.VisitLog;

/**
 * Notes what this visitor does, without a cookie and without a name: visitors are told apart by
 * network and browser, also those who have signed in. Who works here leaves no trail.
 */
@RequestScoped
public class Trail {

  private final VisitLog log;
  private final RemoteAddress remote;
  private final HttpServletRequest request;
  private final SignedIn signedIn;

  protected Trail() {
    this(null, null, null, null);
  }

  @Inject
  public Trail(VisitLog log, RemoteAddress remote, HttpServletRequest request, SignedIn signedIn) {
    this.log = log;
    this.remote = remote;
    this.request = request;
    this.signedIn = signedIn;
  }

  public void searched(SearchedFor search) {
    note(visit -> log.searched(visit, search));
  }

  public void opened(ArticleKey article) {
    note(visit -> log.opened(visit, article));
  }

  public void voted(ArticleKey article, boolean helpful) {
    note(visit -> log.voted(visit, article, helpful));
  }

  public void formOpened() {
    note(log::formOpened);
  }

  public void ticketOpened() {
    note(log::ticketOpened);
  }

  private void note(Consumer<Visit> step) {
    if (signedIn.agent().isEmpty()) {
      step.accept(Visit.of(remote.get(), remote.network(), request.getHeader("User-Agent")));
    }
  }
}
