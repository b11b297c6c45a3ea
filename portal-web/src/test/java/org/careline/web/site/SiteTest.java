package org.careline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteTest {

  @Test
  void cookiesAreSecureWhereThePortalIsReachedByHttps() {
    assertThat(new Site(Optional.of("https://help.example.com/")).isSecure()).isTrue();
    assertThat(new Site(Optional.of("http://localhost:8080")).isSecure()).isFalse();
    assertThat(new Site(Optional.empty()).isSecure()).isFalse();
  }
}
