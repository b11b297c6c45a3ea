package org.careline.api.v1;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careline.api.problem.Refused;
import org.careline.desk.sla.Priority;
import org.careline.desk.ticket.StaffFilter;
import org.careline.desk.ticket.TicketStatus;

/** What {@code GET /tickets} may ask for; several values of one parameter stand for any of them. */
public class TicketQuery {

  @QueryParam("status")
  private List<String> status;

  @QueryParam("team")
  private String team;

  @QueryParam("assignee")
  private String assignee;

  @QueryParam("customer")
  private String customer;

  @QueryParam("organization")
  private String organization;

  @QueryParam("priority")
  private List<String> priority;

  @QueryParam("topic")
  private String topic;

  @QueryParam("updatedSince")
  private String updatedSince;

  @QueryParam("q")
  private String q;

  @QueryParam("sort")
  private String sort;

  StaffFilter filter() {
    return new StaffFilter(
        some("status", status, TicketStatus::parse, "new, open, pending, on_hold, solved, closed"),
        given(team),
        given(assignee),
        given(customer),
        given(organization),
        some("priority", priority, Priority::parse, "low, normal, high, urgent"),
        given(topic),
        given(updatedSince).map(TicketQuery::time),
        given(q),
        order());
  }

  private StaffFilter.Sort order() {
    return switch (given(sort).orElse("updated")) {
      case "updated" -> StaffFilter.Sort.CHANGED;
      case "opened" -> StaffFilter.Sort.OPENED;
      default -> throw Refused.parameter("sort", "value", "must be updated or opened");
    };
  }

  private static Optional<String> given(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(it -> !it.isEmpty());
  }

  private static <T> Set<T> some(
      String name, List<String> values, Function<String, Optional<T>> parse, String all) {
    return values.stream()
        .flatMap(each -> Arrays.stream(each.split(",", -1)))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(
            each ->
                parse
                    .apply(each)
                    .orElseThrow(() -> Refused.parameter(name, "value", "must be one of " + all)))
        .collect(Collectors.toSet());
  }

  private static Instant time(String text) {
    try {
      // An unescaped + of an offset arrives as a space.
      return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      throw Refused.parameter(
          "updatedSince", "value", "must be a time such as 2026-11-30T10:15:00Z (RFC 3339)");
    }
  }
}
