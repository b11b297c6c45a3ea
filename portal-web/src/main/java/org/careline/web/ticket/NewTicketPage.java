package org.careline.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.careline.desk.account.Actor;
import org.careline.desk.entitlement.ProductView;
import org.careline.desk.entitlement.Products;
import org.careline.desk.identity.SignedInCustomer;
import org.careline.desk.ticket.AnswerTimes;
import org.careline.desk.ticket.OpenTicket;
import org.careline.desk.ticket.Requester;
import org.careline.desk.ticket.TicketDesk;
import org.careline.desk.ticket.TicketNumber;
import org.careline.desk.ticket.Topic;
import org.careline.desk.ticket.Topics;
import org.careline.web.identity.SignedIn;
import org.careline.web.identity.Strangers;
import org.careline.web.identity.Trail;
import org.careline.web.site.AddressViewHandler;
import org.careline.web.site.FormErrors;
import org.careline.web.site.Redirect;
import org.careline.web.site.TooMany;
import org.careline.web.site.UnsentForm;
import org.careline.web.site.Visitor;

/** The form that opens a ticket, for customers and for guests. */
@Named
@RequestScoped
public class NewTicketPage {

  private final TicketDesk desk;
  private final AnswerTimes answerTimes;
  private final Topics topics;
  private final Products products;
  private final SignedIn signedIn;
  private final Visitor visitor;
  private final Uploads uploads;
  private final UnsentForm unsent;
  private final FormErrors errors;
  private final Strangers strangers;
  private final Trail trail;
  private final TooMany tooMany;
  private final Clock clock;

  private String topic;
  private String product;
  private String subject;
  private String text;
  private String name;
  private String email;
  private String key;

  protected NewTicketPage() {
    this(null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public NewTicketPage(
      TicketDesk desk,
      AnswerTimes answerTimes,
      Topics topics,
      Products products,
      SignedIn signedIn,
      Visitor visitor,
      Uploads uploads,
      UnsentForm unsent,
      FormErrors errors,
      Strangers strangers,
      Trail trail,
      TooMany tooMany,
      Clock clock) {
    this.desk = desk;
    this.answerTimes = answerTimes;
    this.topics = topics;
    this.products = products;
    this.signedIn = signedIn;
    this.visitor = visitor;
    this.uploads = uploads;
    this.unsent = unsent;
    this.errors = errors;
    this.strangers = strangers;
    this.trail = trail;
    this.tooMany = tooMany;
    this.clock = clock;
  }

  /** Goes on with the files of a form that could not be sent before a session ended. */
  public void load() {
    // The address only fills the form in; from then on what stands in the form counts.
    AddressViewHandler.formsGoTo("/tickets/new");
    trail.formOpened();
    unsent.typed().ifPresent(uploads::restore);
  }

  public void open() throws IOException {
    uploads.receive();
    if (errors.isAny()) {
      return;
    }
    if (signedIn.customer().isEmpty()) {
      Optional<Instant> wait = strangers.askingAs(Objects.requireNonNullElse(email, ""));
      if (wait.isPresent()) {
        tooMany.until(wait.get(), "", "ticket.new.tooMany");
        return;
      }
    }
    AtomicReference<TicketNumber> number = new AtomicReference<>();
    if (errors.accepted(() -> number.set(desk.open(command(), clock.instant())))) {
      trail.ticketOpened();
      Redirect.to(
          signedIn.customer().isPresent()
              ? "/tickets/" + number.get() + "?done=opened"
              : "/tickets/received");
    }
  }

  private OpenTicket command() {
    Optional<SignedInCustomer> customer = signedIn.customer();
    Requester from =
        customer
            .<Requester>map(c -> Requester.known(c.id()))
            .orElseGet(
                () ->
                    new Requester.ByEmail(
                        Objects.requireNonNullElse(email, ""),
                        Optional.ofNullable(name),
                        Optional.of(visitor.locale())));
    return OpenTicket.of(
            from,
            customer.map(c -> Actor.customer(c.email())).orElseGet(this::guest),
            subject,
            text)
        .about(topic)
        .aboutProduct(product)
        .attaching(uploads.stages())
        .once(submission());
  }

  private String submission() {
    return Submission.keyOf(key, uploads.getKept(), topic, product, subject, text, name, email)
        .orElse("");
  }

  private Actor guest() {
    return Actor.guest(email == null ? "unknown" : email.strip());
  }

  /** By when somebody who asks now hears from us; null where nothing is promised. */
  public Instant getAnswerBy() {
    return answerTimes
        .firstAnswerBy(signedIn.customer().map(SignedInCustomer::id), clock.instant())
        .orElse(null);
  }

  public List<Topic> getTopics() {
    return topics.offered();
  }

  /** The products of the customer; none for guests. */
  public List<ProductView> getProducts() {
    return signedIn.customer().map(c -> products.visibleTo(c.id())).orElse(List.of());
  }

  /** A product in the list: its name, and what tells two of the same kind apart. */
  public String label(ProductView product) {
    return product
        .serialNumber()
        .map(serial -> product.name() + " · " + serial)
        .orElse(product.name());
  }

  /** The key of this form, made when it is shown first. */
  public String getKey() {
    if (key == null) {
      key = Submission.newKey();
    }
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getTopic() {
    return topic;
  }

  public void setTopic(String topic) {
    this.topic = topic;
  }

  public String getProduct() {
    return product;
  }

  public void setProduct(String product) {
    this.product = product;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
