package org.careline.api.manners;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.careline.api.problem.Refused;
import org.careline.db.outcome.Page;

/** {@code ?limit=&cursor=} of a list, and {@code Link: rel="next"} (RFC 8288) in its answer. */
public class Paging {

  /** A page of a list; {@code next} is the cursor of the page after it, null on the last one. */
  public record Items<T>(List<T> items, Optional<String> next) {}

  private static final int MOST = 100;

  @QueryParam("limit")
  @DefaultValue("25")
  private String limit;

  @QueryParam("cursor")
  private String cursor;

  @Context private UriInfo uri;

  /** How many rows the client wants, 1 to 100. */
  public int limit() {
    try {
      int wanted = Integer.parseInt(limit);
      if (wanted >= 1 && wanted <= MOST) {
        return wanted;
      }
    } catch (NumberFormatException e) {
      throw outOfRange();
    }
    throw outOfRange();
  }

  public Optional<String> cursor() {
    return Optional.ofNullable(cursor).filter(it -> !it.isEmpty());
  }

  /** 200 with the page. */
  public Response.ResponseBuilder answer(Page<?> page) {
    Response.ResponseBuilder answer = Response.ok(new Items<>(page.items(), page.next()));
    page.next()
        .map(this::address)
        .ifPresent(next -> answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\""));
    return answer;
  }

  /** 200 with the page, each row made into what the API shows. */
  public <T, R> Response answer(Page<T> page, Function<? super T, ? extends R> row) {
    return answer(page.<R>map(row)).build();
  }

  /** Without scheme and host, as {@link Locations}. */
  private String address(String next) {
    URI whole = uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
    return whole.getRawPath() + "?" + whole.getRawQuery();
  }

  private static Refused outOfRange() {
    return Refused.parameter("limit", "value", "must be a number from 1 to " + MOST);
  }
}
