package org.careline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/tickets/100001?done=replied", "/search?q=a%20b"})
  void addressOfOursStays(String address) {
    assertThat(LocalAddress.of(address, "/elsewhere")).isEqualTo(address);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "tickets",
        "/a\r\nSet-Cookie: x",
        "/\t/evil.example"
      })
  void everythingElseLeadsToTheFallback(String address) {
    assertThat(LocalAddress.of(address, "/tickets")).isEqualTo("/tickets");
  }
}
