package org.careline.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditDistanceTest {

  @Test
  void everyKindOfEditCountsOnce() {
    assertThat(EditDistance.between("phone", "phone", 2)).isZero();
    assertThat(EditDistance.between("phone", "phne", 2)).isEqualTo(1);
    assertThat(EditDistance.between("phone", "pphone", 2)).isEqualTo(1);
    assertThat(EditDistance.between("phone", "phobe", 2)).isEqualTo(1);
    assertThat(EditDistance.between("phone", "hpone", 2)).isEqualTo(1);
    assertThat(EditDistance.between("phone", "hpoen", 2)).isEqualTo(2);
  }

  @Test
  void oneEditIsToldFromMore() {
    assertThat(EditDistance.between("phone", "phone", 1)).isZero();
    assertThat(EditDistance.between("phone", "phon", 1)).isEqualTo(1);
    assertThat(EditDistance.between("phone", "phones", 1)).isEqualTo(1);
    assertThat(EditDistance.between("phone", "ohone", 1)).isEqualTo(1);
    assertThat(EditDistance.between("phone", "phoen", 1)).isEqualTo(1);
    assertThat(EditDistance.between("phone", "phoesn", 1)).isGreaterThan(1);
    assertThat(EditDistance.between("phone", "hpoen", 1)).isGreaterThan(1);
    assertThat(EditDistance.between("", "ab", 1)).isGreaterThan(1);
  }

  @Test
  void whatIsFarAwayIsOnlySaidToBeFar() {
    assertThat(EditDistance.between("phone", "router", 2)).isGreaterThan(2);
    assertThat(EditDistance.between("", "abc", 2)).isGreaterThan(2);
  }
}
