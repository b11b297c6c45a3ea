package org.careline.web.site;

import java.util.regex.Pattern;

/** An address inside the portal, for links that lead back to where somebody came from. */
public final class LocalAddress {

  /** {@code //elsewhere} is not ours, and a browser reads \ as /. */
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

  private LocalAddress() {}

  /** The address if it leads into the portal, else the fallback. */
  public static String of(String address, String fallback) {
    return address != null && OURS.matcher(address).matches() ? address : fallback;
  }
}
