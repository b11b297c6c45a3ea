package org.careline.kb.insight;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who takes a step, as the request tells it. Lives in memory only, for the seconds until the step
 * is written down under a key made of it from which nobody is found again, see {@link Salts}.
 *
 * @param source tells visitors apart
 * @param network of which only so many visits are believed
 * @param robot whether it says of itself that nobody reads
 */
public record Visit(String source, String network, boolean robot) {

  private static final Pattern ROBOT =
      Pattern.compile(
          "bot\\b|crawl|spider|slurp|facebookexternalhit|preview|monitor",
          Pattern.CASE_INSENSITIVE);

  /** A visitor of whom only the network and the browser are known. */
  public static Visit of(String address, String network, String browser) {
    String agent = Objects.requireNonNullElse(browser, "");
    return new Visit("browser " + address + " " + agent, network, ROBOT.matcher(agent).find());
  }

  /** A visitor whom a client knows by a key of its own. */
  public static Visit named(String key, String network) {
    return new Visit("client " + key, network, false);
  }
}
