package org.careline.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A form that arrived after its session had ended. It waits, first in the sign-in page and then in
 * the new session, until the page it was meant for is shown again.
 *
 * @param address path and query of that page
 */
public record Unsent(String address, List<Field> fields) implements Serializable {

  private static final String KEY = Unsent.class.getName();
  private static final String PREFIX = "kept.";

  /** One value somebody typed. */
  public record Field(String name, String value) implements Serializable {

    /** The name of the hidden field that carries it through the sign-in. */
    public String getHidden() {
      return PREFIX + name;
    }
  }

  public Unsent {
    fields = List.copyOf(fields);
  }

  /** What this request brought, without passwords and without what Faces adds. */
  public static Unsent of(HttpServletRequest request, String address) {
    List<Field> fields = new ArrayList<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.startsWith("jakarta.faces.")
                  && !name.toLowerCase(Locale.ROOT).contains("password")) {
                for (String value : values) {
                  fields.add(new Field(name, value));
                }
              }
            });
    return new Unsent(address, fields);
  }

  /** Reads back what the sign-in page carried along; empty if there was nothing. */
  public static Optional<Unsent> carriedBy(HttpServletRequest request, String address) {
    List<Field> fields = new ArrayList<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (name.startsWith(PREFIX)) {
                for (String value : values) {
                  fields.add(new Field(name.substring(PREFIX.length()), value));
                }
              }
            });
    return fields.isEmpty() ? Optional.empty() : Optional.of(new Unsent(address, fields));
  }

  /** Hands it to the page this request is forwarded to. */
  public void attachTo(HttpServletRequest request) {
    request.setAttribute(KEY, this);
  }

  public static Optional<Unsent> attachedTo(HttpServletRequest request) {
    return Optional.ofNullable((Unsent) request.getAttribute(KEY));
  }

  public void keepIn(HttpSession session) {
    session.setAttribute(KEY, this);
  }

  /** Whether something waits, for whichever page. */
  public static boolean isWaiting(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(KEY) != null;
  }

  /** Takes what was meant for this address out of the session. */
  public static Optional<Unsent> takeFor(String address, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(KEY) instanceof Unsent unsent)) {
      return Optional.empty();
    }
    if (!unsent.address.equals(address)) {
      return Optional.empty();
    }
    session.removeAttribute(KEY);
    return Optional.of(unsent);
  }

  public boolean has(String name) {
    return fields.stream().anyMatch(f -> f.name().equals(name));
  }

  /** The first value of a field; empty text if there is none. */
  public String value(String name) {
    return values(name).stream().findFirst().orElse("");
  }

  public List<String> values(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).map(Field::value).toList();
  }
}
