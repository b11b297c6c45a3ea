package org.careline.desk.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandColourTest {

  @ParameterizedTest
  @ValueSource(strings = {"#ffee00", "#000000", "#ffffff", "#e4002b", "#00a0dc", "#777777"})
  void everyColourCanBeReadOnLightAndDark(String hex) {
    for (BrandColour paper : new BrandColour[] {BrandColour.LIGHT_PAPER, BrandColour.DARK_PAPER}) {
      BrandColour shown = BrandColour.parse(hex).onPaper(paper);
      assertThat(shown.contrast(paper)).isGreaterThanOrEqualTo(4.5);
      assertThat(shown.contrast(shown.ink())).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void readableColourIsLeftAlone() {
    BrandColour colour = BrandColour.parse("#0b5f6e");
    assertThat(colour.onPaper(BrandColour.LIGHT_PAPER)).isEqualTo(colour);
  }

  @Test
  void anythingElseIsRefusedWithAnExample() {
    assertThatThrownBy(() -> BrandColour.parse("red; } body { display: none"))
        .hasMessageContaining("careline.brand.colour")
        .hasMessageContaining("#0b5f6e");
  }
}
