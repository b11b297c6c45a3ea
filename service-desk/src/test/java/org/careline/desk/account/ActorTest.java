package org.careline.desk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ActorTest {

  @Test
  void readsWhatItWrites() {
    assertThat(Actor.parse(Actor.agent("kim@x.example").toString()))
        .isEqualTo(Actor.agent("kim@x.example"));
    assertThat(Actor.parse("system")).isEqualTo(Actor.SYSTEM);
    assertThat(Actor.customer("ann@x.example")).hasToString("customer:ann@x.example");
  }

  @Test
  void everybodyButTheSystemHasAName() {
    assertThatThrownBy(() -> Actor.customer("")).isInstanceOf(IllegalArgumentException.class);
  }
}
