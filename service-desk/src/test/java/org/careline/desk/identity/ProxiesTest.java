package org.careline.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxiesTest {

  private final Proxies proxies = new Proxies(Optional.of("10.0.0.1, 10.0.0.2"));

  @Test
  void whoeverCallsDirectlyIsTheOrigin() {
    assertThat(proxies.origin("203.0.113.7", Optional.empty())).isEqualTo("203.0.113.7");
  }

  @Test
  void strangersMayNotClaimAnotherOrigin() {
    assertThat(proxies.origin("203.0.113.7", Optional.of("198.51.100.1"))).isEqualTo("203.0.113.7");
  }

  @Test
  void originIsTheLastAddressBeforeOurProxies() {
    assertThat(proxies.origin("10.0.0.1", Optional.of("198.51.100.1, 203.0.113.7, 10.0.0.2")))
        .isEqualTo("203.0.113.7");
  }

  @Test
  void proxyThatNamesNobodyIsTheOrigin() {
    assertThat(proxies.origin("10.0.0.1", Optional.empty())).isEqualTo("10.0.0.1");
  }

  @Test
  void networkOfAnIpv6AddressCountsAsOneHoweverItIsWritten() {
    String one = Proxies.network("2001:db8::1");
    assertThat(Proxies.network("2001:db8:0:0:ffff:0:0:2")).isEqualTo(one);
    assertThat(Proxies.network("2001:db8:0:1::1")).isNotEqualTo(one);
    assertThat(Proxies.network("no:address")).isEqualTo("no:address");
  }
}
