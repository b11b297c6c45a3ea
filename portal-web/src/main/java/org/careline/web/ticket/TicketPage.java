package org.careline.web.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.db.outcome.NotFound;
import org.careline.desk.ticket.Channel;
import org.careline.desk.ticket.Conversation;
import org.careline.desk.ticket.Reply;
import org.careline.desk.ticket.TicketAction;
import org.careline.desk.ticket.TicketNumber;
import org.careline.desk.ticket.TicketQueries;
import org.careline.desk.ticket.TicketView;
import org.careline.desk.ticket.Visitor;
import org.careline.desk.ticket.Written;
import org.careline.web.site.FormErrors;
import org.careline.web.site.Redirect;
import org.careline.web.site.Texts;
import org.careline.web.site.UnsentForm;
import org.careline.web.site.Urls;

/** A ticket and what can be done with it, for a customer by its number or a guest by a link. */
@Named
@RequestScoped
public class TicketPage {

  private final HttpServletRequest request;
  private final TicketQueries tickets;
  private final Conversation conversation;
  private final Visitors visitors;
  private final Uploads uploads;
  private final UnsentForm unsent;
  private final FormErrors errors;
  private final TicketWords words;
  private final Texts texts;
  private final Clock clock;

  private String number;
  private String token;
  private String written;
  private String done;
  private String text;
  private String key;
  private Visitors.Visit visit;
  private TicketView ticket;
  private Timeline timeline;

  protected TicketPage() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public TicketPage(
      HttpServletRequest request,
      TicketQueries tickets,
      Conversation conversation,
      Visitors visitors,
      Uploads uploads,
      UnsentForm unsent,
      FormErrors errors,
      TicketWords words,
      Texts texts,
      Clock clock) {
    this.request = request;
    this.tickets = tickets;
    this.conversation = conversation;
    this.visitors = visitors;
    this.uploads = uploads;
    this.unsent = unsent;
    this.errors = errors;
    this.words = words;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * What is shown, and so which button was pressed, depends on the address: read before all else.
   */
  @PostConstruct
  void read() {
    Map<String, String> parameters =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    number = parameters.get("number");
    token = parameters.get("token");
    written = request.getMethod().equals("POST") ? parameters.get("body") : null;
  }

  /** Reads the ticket; there is none for those who may not see it. */
  public void load() {
    getTicket();
    unsent.typed().ifPresent(uploads::restore);
  }

  public void reply() throws IOException {
    uploads.receive();
    act("replied", this::say);
  }

  public void solve() throws IOException {
    actWithWords("solved", conversation::solve);
  }

  /** A message reopens it as well. */
  public void reopen() throws IOException {
    uploads.receive();
    act("reopened", hasWords() ? this::say : conversation::reopen);
  }

  public void close() throws IOException {
    actWithWords("closed", conversation::close);
  }

  public void escalate() throws IOException {
    actWithWords("escalated", conversation::escalate);
  }

  /** Something a visitor does to a ticket. */
  private interface Act {
    Written apply(TicketNumber number, Visitor visitor, Instant now);
  }

  /** Whatever stands in the reply box is said first: no button throws it away. */
  private void actWithWords(String what, Act act) throws IOException {
    uploads.receive();
    act(
        what,
        (n, visitor, now) -> {
          if (hasWords()) {
            say(n, visitor, now);
          }
          return act.apply(n, visitor, now);
        });
  }

  private boolean hasWords() {
    return text != null || !uploads.stages().isEmpty();
  }

  private Written say(TicketNumber number, Visitor visitor, Instant now) {
    return conversation.reply(
        new Reply(
            number,
            visitor,
            text,
            uploads.stages(),
            Channel.WEB,
            OptionalLong.empty(),
            Submission.keyOf(key, uploads.getKept(), text)),
        now);
  }

  private void act(String what, Act act) throws IOException {
    Visitors.Visit here = visit();
    if (!errors.isAny()
        && errors.accepted(() -> act.apply(here.ticket(), here.visitor(), clock.instant()))) {
      Redirect.to(here.address() + "?done=" + what);
    }
  }

  private Visitors.Visit visit() {
    if (visit == null) {
      visit =
          (token == null ? visitors.memberAt(number) : visitors.holding(token))
              .orElseThrow(() -> new NotFound("ticket"));
    }
    return visit;
  }

  public TicketView getTicket() {
    if (ticket == null) {
      ticket =
          tickets
              .byNumberVisibleTo(visit().ticket(), visit().visitor())
              .orElseThrow(() -> new NotFound("ticket"));
    }
    return ticket;
  }

  /** The newest message and what followed it, newest first. */
  public List<Entry> getRecent() {
    return timeline().recent();
  }

  /** Everything before, newest first. */
  public List<Entry> getEarlier() {
    return timeline().earlier();
  }

  private Timeline timeline() {
    if (timeline == null) {
      String me = visitors.email().or(() -> getTicket().requester().email()).orElse("");
      timeline = Timeline.of(getTicket(), me, texts.get("ticket.you"), words);
    }
    return timeline;
  }

  /** What was promised, and whether it was kept. */
  public List<PromiseLine> getPromises() {
    return getTicket().promises().stream()
        .map(promise -> PromiseLine.of(promise, words, clock.instant()))
        .toList();
  }

  public String getTopic() {
    return getTicket().topic().map(words::name).orElse("");
  }

  /** Address of a new ticket about the same thing. */
  public String getAskAgain() {
    return Urls.newTicket(getTicket().subject());
  }

  /** Under which name this device keeps what is typed here. */
  public String getDraft() {
    return "ticket-" + getTicket().number();
  }

  public boolean may(String action) {
    return getTicket().may().contains(TicketAction.valueOf(action));
  }

  /**
   * What somebody wrote here while somebody else, perhaps in another window, closed the ticket:
   * there is no form any more that could keep it. Empty where all went well.
   */
  public String getTooLate() {
    if (may(TicketAction.REPLY.name())) {
      return "";
    }
    return Optional.ofNullable(written)
        .or(() -> unsent.typed().map(form -> form.value("body")))
        .map(String::strip)
        .orElse("");
  }

  /** Path of this page, which the addresses of its files begin with. */
  public String getAddress() {
    return visit().address();
  }

  /** Whether a guest looks at it. */
  public boolean isGuest() {
    return token != null;
  }

  /** What was just done, to say so; nothing on a plain visit. */
  public String getDone() {
    return Objects.requireNonNullElse(done, "");
  }

  public void setDone(String done) {
    this.done = done;
  }

  /** The key of this reply, made when its form is shown first. */
  public String getKey() {
    if (key == null) {
      key = Submission.newKey();
    }
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }
}
