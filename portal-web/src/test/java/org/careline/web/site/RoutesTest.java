package org.careline.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoutesTest {

  @Test
  void partsOfAnAddressArriveAsParameters() {
    assertThat(Routes.view("/help/de/telefon-anschliessen"))
        .contains("/WEB-INF/pages/help/article.xhtml?locale=de&slug=telefon-anschliessen");
  }

  @Test
  void aPartCannotSmuggleInAParameter() {
    assertThat(Routes.view("/help/de/x&feedback=yes"))
        .contains("/WEB-INF/pages/help/article.xhtml?locale=de&slug=x%26feedback%3Dyes");
  }

  @Test
  void categoryIsNotTakenForAnArticle() {
    assertThat(Routes.view("/help/en/c/calling"))
        .contains("/WEB-INF/pages/help/category.xhtml?locale=en&category=calling");
  }

  @Test
  void feedIsNotTakenForAnArticle() {
    assertThat(Routes.view("/help/en/feed.atom")).contains("/feed?locale=en");
    assertThat(Routes.view("/help/en/c/calling/feed.atom"))
        .contains("/feed?locale=en&category=calling");
  }

  @Test
  void whatHasNoPageHasNoView() {
    assertThat(Routes.view("/help/en/a/files/b.png")).isEmpty();
    assertThat(Routes.view("/WEB-INF/web.xml")).isEmpty();
  }
}
