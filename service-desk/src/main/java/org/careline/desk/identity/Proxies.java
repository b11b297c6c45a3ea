package org.careline.desk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from, seen through the operator's proxies. Without it, everybody behind a
 * proxy would be slowed down for the typing errors of one.
 */
@ApplicationScoped
public class Proxies {

  private static final int IPV6 = 16;

  private final Set<String> ours;

  /** For the container's proxy. */
  protected Proxies() {
    this(Optional.empty());
  }

  @Inject
  Proxies(@ConfigProperty(name = "careline.proxies") Optional<String> ours) {
    this.ours =
        Arrays.stream(ours.orElse("").split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The last address on the way that is none of our proxies.
   *
   * @param caller address of whoever holds the connection
   * @param forwardedFor the header {@code X-Forwarded-For}; believed if a proxy of ours sends it
   */
  public String origin(String caller, Optional<String> forwardedFor) {
    String[] hops = forwardedFor.map(all -> all.split(",", -1)).orElseGet(() -> new String[0]);
    String nearest = caller;
    for (int i = hops.length - 1; i >= 0 && ours.contains(nearest); i--) {
      nearest = hops[i].strip();
    }
    return nearest;
  }

  /** Like {@link #origin}, but the whole /64 of it: whoever has one IPv6 address has them all. */
  public String network(String caller, Optional<String> forwardedFor) {
    return network(origin(caller, forwardedFor));
  }

  static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // A proxy may write it short. With a colon it is never looked up as a name.
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == IPV6 ? HexFormat.of().formatHex(bytes, 0, IPV6 / 2) : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
