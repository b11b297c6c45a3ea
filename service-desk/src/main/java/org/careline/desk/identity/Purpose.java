package org.careline.desk.identity;

import java.time.Duration;

/** What a link is good for, for how long, and which page it opens. */
enum Purpose {
  VERIFY(Duration.ofDays(3), true, "/verify?token="),
  RESET(Duration.ofHours(1), true, "/reset?token="),
  EMAIL_CHANGE(Duration.ofDays(1), true, "/verify?change="),
  GUEST_TICKET(Duration.ofDays(365), false, "/t/");

  private final Duration lifetime;
  private final boolean singleUse;
  private final String page;

  Purpose(Duration lifetime, boolean singleUse, String page) {
    this.lifetime = lifetime;
    this.singleUse = singleUse;
    this.page = page;
  }

  Duration lifetime() {
    return lifetime;
  }

  boolean isSingleUse() {
    return singleUse;
  }

  /** Path and query of the page, relative to the portal. */
  String pageFor(String token) {
    return page + token;
  }
}
