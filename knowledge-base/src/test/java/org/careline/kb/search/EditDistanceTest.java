package org.careline.kb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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

  @Test
  void twoEditsAreFoundWhereverTheyAre() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String word = word(random, 3 + random.nextInt(8));
      String other = edited(edited(word, random), random);
      assertThat(EditDistance.between(word, other, 2)).as(word + " " + other).isLessThan(3);
      assertThat(EditDistance.between(other, word, 2))
          .isEqualTo(EditDistance.between(word, other, 2));
      String far = word + "xyz";
      assertThat(EditDistance.between(word, far, 2)).as(word).isGreaterThan(2);
    }
  }

  private static String word(Random random, int length) {
    return random
        .ints(length, 'a', 'e')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String edited(String word, Random random) {
    StringBuilder edited = new StringBuilder(word);
    int place = random.nextInt(word.length());
    switch (random.nextInt(3)) {
      case 0 -> edited.deleteCharAt(place);
      case 1 -> edited.insert(place, 'x');
      default -> edited.setCharAt(place, 'y');
    }
    return edited.toString();
  }
}
