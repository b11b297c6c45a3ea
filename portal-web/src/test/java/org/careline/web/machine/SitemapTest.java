package org.careline.web.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class SitemapTest {

  private static final String ROOT = "https://help.example.com";

  @Test
  void fiftyThousandPagesAreOneFileAndOneMoreAreTwo() throws XMLStreamException {
    assertThat(map(50_000, Map.of()).parts()).isEqualTo(1);
    Sitemap map = map(50_001, Map.of());
    ByteArrayOutputStream index = new ByteArrayOutputStream();
    map.write(index);
    Parsed parsed = Parsed.document(index.toByteArray());
    assertThat(parsed.element().getLocalName()).isEqualTo("sitemapindex");
    assertThat(parsed.all("sitemap").stream().map(each -> each.one("loc").text()))
        .containsExactly(ROOT + "/sitemap.xml?part=1", ROOT + "/sitemap.xml?part=2");
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    map.write(2, rest);
    assertThat(
            Parsed.document(rest.toByteArray()).all("url").stream().map(u -> u.one("loc").text()))
        .containsExactly(ROOT + "/help/en/a-50000");
  }

  @Test
  void manyLanguagesMakeSmallerParts() throws XMLStreamException {
    Map<String, String> nine =
        IntStream.range(0, 9)
            .boxed()
            .collect(Collectors.toMap(i -> "l" + i, i -> "/help/l" + i + "/" + "x".repeat(150)));
    Sitemap map = map(30_000, nine);
    assertThat(map.parts()).isEqualTo(2);
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    map.write(1, part);
    assertThat(part.size()).isLessThan(50_000_000);
  }

  @Test
  void nothingToReadIsAnEmptyMap() throws XMLStreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sitemap.of(ROOT, List.of()).write(out);
    assertThat(Parsed.document(out.toByteArray()).all("url")).isEmpty();
  }

  private static Sitemap map(int pages, Map<String, String> alternates) {
    return Sitemap.of(
        ROOT,
        IntStream.range(0, pages)
            .mapToObj(
                i ->
                    new Sitemap.Entry("/help/en/a-" + i, Optional.of(Articles.UPDATED), alternates))
            .toList());
  }
}
