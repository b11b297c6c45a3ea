package org.careline.db.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CursorTest {

  @Test
  void comesBackAsItWent() {
    Cursor cursor = Cursor.after("Zoë Ångström", 42L);

    assertThat(Cursor.read(cursor.toString(), 2)).isEqualTo(cursor);
    assertThat(Cursor.read(cursor.toString(), 2).number(1)).isEqualTo(42);
  }

  @Test
  void keepsEmptyKeys() {
    assertThat(Cursor.read(Cursor.after("", 1, "").toString(), 3).keys())
        .containsExactly("", "1", "");
  }

  @Test
  void strangersAreInvalid() {
    assertThatThrownBy(() -> Cursor.read("%%%", 1)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Cursor.read(Cursor.after("a").toString(), 2))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Cursor.read(Cursor.after("a").toString(), 1).number(0))
        .isInstanceOf(Invalid.class);
  }
}
