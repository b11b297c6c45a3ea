package org.careline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteTest {

  @Test
  void cookiesAreSecureWhereThePortalIsReachedByHttps() {
    assertThat(new Site(Optional.of("https://help.example.com/")).isSecure()).isTrue();
    assertThat(new Site(Optional.of("http://localhost:8080")).isSecure()).isFalse();
    assertThat(new Site(Optional.empty()).isSecure()).isFalse();
  }

  @Test
  void rootIsConfiguredOrWhereTheVisitorReachesUs() {
    HttpServletRequest request = reaching("http://192.0.2.7:8080/help/en/feed.atom");
    assertThat(new Site(Optional.of("https://help.example.com/")).root(request))
        .isEqualTo("https://help.example.com");
    assertThat(new Site(Optional.empty()).root(request)).isEqualTo("http://192.0.2.7:8080");
  }

  @SuppressWarnings("JdkObsolete") // the type that the method returns
  private static HttpServletRequest reaching(String url) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            SiteTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> new StringBuffer(url));
  }
}
