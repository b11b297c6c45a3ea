package org.careline.kb.search;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.careline.kb.article.Readership;
import org.careline.kb.article.Visibility;

/**
 * Who is asking.
 *
 * @param groups what a customer belongs to, as restricted articles name their readers: {@code
 *     organization:acme}, {@code group:partners}
 */
public record Audience(Kind kind, Set<String> groups) implements Readership {

  /** Each sees what those before it see. */
  public enum Kind {
    /** Anybody. */
    PUBLIC,
    /** Signed in. */
    CUSTOMER,
    /** Works here. */
    STAFF
  }

  public static final Audience PUBLIC = new Audience(Kind.PUBLIC, Set.of());

  /** Signed in, and in no organization or group. */
  public static final Audience CUSTOMER = new Audience(Kind.CUSTOMER, Set.of());

  public static final Audience STAFF = new Audience(Kind.STAFF, Set.of());

  public Audience {
    groups = Set.copyOf(groups);
  }

  /** A customer with what he belongs to. */
  public static Audience customer(Collection<String> groups) {
    return groups.isEmpty() ? CUSTOMER : new Audience(Kind.CUSTOMER, Set.copyOf(groups));
  }

  @Override
  public boolean includes(Visibility visibility, Collection<String> readers) {
    return switch (visibility) {
      case PUBLIC -> true;
      case CUSTOMERS -> kind != Kind.PUBLIC;
      case RESTRICTED -> kind == Kind.STAFF || !Collections.disjoint(groups, readers);
      case STAFF -> kind == Kind.STAFF;
    };
  }
}
