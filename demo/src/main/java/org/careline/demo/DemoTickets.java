package org.careline.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.careline.desk.account.Actor;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.Customers;
import org.careline.desk.sla.Priority;
import org.careline.desk.ticket.Answer;
import org.careline.desk.ticket.Channel;
import org.careline.desk.ticket.Conversation;
import org.careline.desk.ticket.Dispatch;
import org.careline.desk.ticket.Edit;
import org.careline.desk.ticket.OpenTicket;
import org.careline.desk.ticket.PatchTicket;
import org.careline.desk.ticket.Reply;
import org.careline.desk.ticket.Requester;
import org.careline.desk.ticket.TicketDesk;
import org.careline.desk.ticket.TicketNumber;
import org.careline.desk.ticket.TicketStatus;
import org.careline.desk.ticket.Visitor;

/** Tickets and their conversations, replayed in the order in which everything happened. */
@ApplicationScoped
class DemoTickets implements DemoPart {

  private final TicketDesk desk;
  private final Conversation conversation;
  private final Dispatch dispatch;
  private final Customers customers;

  /** For the container's proxy. */
  protected DemoTickets() {
    this(null, null, null, null);
  }

  @Inject
  DemoTickets(TicketDesk desk, Conversation conversation, Dispatch dispatch, Customers customers) {
    this.desk = desk;
    this.conversation = conversation;
    this.dispatch = dispatch;
    this.customers = customers;
  }

  @Override
  public void load(Instant now) {
    Replay replay = new Replay();
    List<Moment> moments = new ArrayList<>();
    for (String path : DemoFiles.in("tickets")) {
      for (JsonObject ticket : DemoFiles.objects(path)) {
        moments.addAll(moments(ticket, now));
      }
    }
    // Stable: what happens to one ticket in the same moment stays in order.
    moments.sort(Comparator.comparing(Moment::at));
    moments.forEach(replay::play);
  }

  /** The opening of a ticket and each step after it, with their moments. */
  static List<Moment> moments(JsonObject ticket, Instant now) {
    List<Moment> moments = new ArrayList<>();
    Instant at = now.minus(Duration.parse(ticket.getString("opened")));
    moments.add(new Moment(at, ticket, Optional.empty()));
    for (JsonObject step : ticket.getJsonArray("steps").getValuesAs(JsonObject.class)) {
      at = at.plus(Duration.parse(step.getString("after")));
      moments.add(new Moment(at, ticket, Optional.of(step)));
    }
    return moments;
  }

  /**
   * Something that happened to a ticket.
   *
   * @param step empty for its opening
   */
  record Moment(Instant at, JsonObject ticket, Optional<JsonObject> step) {}

  /** One run through everything that happened. */
  private final class Replay {

    private final IdentityHashMap<JsonObject, TicketNumber> numbers = new IdentityHashMap<>();
    private final Map<String, CustomerId> people = new HashMap<>();

    void play(Moment moment) {
      if (moment.step().isEmpty()) {
        numbers.put(moment.ticket(), open(moment.ticket(), moment.at()));
      } else {
        go(
            numbers.get(moment.ticket()),
            channel(moment.ticket()),
            moment.step().get(),
            moment.at());
      }
    }

    private TicketNumber open(JsonObject ticket, Instant at) {
      String by = ticket.getString("by");
      return desk.open(
          OpenTicket.of(
                  Requester.known(person(by)),
                  Actor.customer(by),
                  ticket.getString("subject"),
                  ticket.getString("text"))
              .about(ticket.getString("topic"))
              .aboutProduct(ticket.getString("product", null))
              .with(Priority.parse(ticket.getString("priority")).orElseThrow())
              .through(channel(ticket)),
          at);
    }

    private void go(TicketNumber number, Channel channel, JsonObject step, Instant at) {
      String by = step.getString("by");
      Actor agent = Actor.agent(by);
      switch (step.getString("do")) {
        case "assign" -> {
          var unused =
              dispatch.patch(
                  PatchTicket.of(number, agent)
                      .team(Edit.to(DemoPeople.key(step.getString("team"))))
                      .assignee(Edit.to(step.getString("agent"))),
                  at);
        }
        case "answer" -> answer(number, agent, channel, step, TicketStatus.OPEN, at);
        case "note" -> {
          var unused = conversation.answer(Answer.note(number, agent, step.getString("text")), at);
        }
        case "reply" -> {
          var unused = conversation.reply(reply(number, person(by), channel, step), at);
        }
        case "pend" -> {
          var unused = dispatch.pend(number, agent, at);
        }
        case "hold" -> {
          var unused = dispatch.hold(number, agent, at);
        }
        case "solve" -> {
          if (step.containsKey("text")) {
            answer(number, agent, channel, step, TicketStatus.SOLVED, at);
          } else {
            var unused = dispatch.solve(number, agent, at);
          }
        }
        case "close" -> {
          var unused = dispatch.close(number, agent, at);
        }
        default -> throw new IllegalArgumentException("step " + step);
      }
    }

    private void answer(
        TicketNumber number,
        Actor agent,
        Channel channel,
        JsonObject step,
        TicketStatus then,
        Instant at) {
      var unused =
          conversation.answer(
              new Answer(
                  number,
                  agent,
                  step.getString("text"),
                  false,
                  List.of(),
                  channel,
                  Optional.of(then),
                  OptionalLong.empty(),
                  Optional.empty()),
              at);
    }

    private Reply reply(TicketNumber number, CustomerId by, Channel channel, JsonObject step) {
      return new Reply(
          number,
          Visitor.member(by),
          step.getString("text"),
          List.of(),
          channel,
          OptionalLong.empty(),
          Optional.empty());
    }

    private CustomerId person(String email) {
      return people.computeIfAbsent(
          email, address -> customers.byEmail(address).orElseThrow().id());
    }
  }

  private static Channel channel(JsonObject ticket) {
    return Channel.parse(ticket.getString("channel")).orElseThrow();
  }
}
