package org.careline.kb.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergeTest {

  private static final String BASE = "one\ntwo\nthree\nfour\nfive\n";

  private static Merge.Side side(String title, String body, String... tags) {
    return new Merge.Side(
        1, new ArticleDraft(title, "", body, Optional.empty(), List.of(tags), Visibility.PUBLIC));
  }

  private static Merge bodies(String theirs, String yours) {
    return Merge.of(side("T", BASE), side("T", theirs), side("T", yours));
  }

  @Test
  void changesInDifferentPlacesAreBothThere() {
    Merge merge =
        bodies("zero\none\ntwo\nthree\nfour\nfive\n", "one\ntwo\nthree\nfour\nFIVE\nsix\n");
    assertThat(merge.merged().body()).isEqualTo("zero\none\ntwo\nthree\nfour\nFIVE\nsix\n");
    assertThat(merge.conflicts()).isEmpty();
  }

  @Test
  void theSameChangeIsNoConflict() {
    assertThat(bodies("one\nfive\n", "one\nfive\n").merged().body()).isEqualTo("one\nfive\n");
  }

  @Test
  void deletedHereAndChangedElsewhere() {
    Merge merge = bodies("two\nthree\nfour\nfive\n", "one\ntwo\nthree\nFOUR\nfive\n");
    assertThat(merge.merged().body()).isEqualTo("two\nthree\nFOUR\nfive\n");
  }

  @Test
  void whereBothChangedTheSameLineSomebodyChooses() {
    Merge merge = bodies("one\nTWO\nthree\nfour\nfive\n", "one\ntoo\nthree\nfour\nfive\n");
    assertThat(merge.conflicts()).containsExactly("body");
    assertThat(merge.merged().body())
        .isEqualTo("one\n<<<<<<< theirs\nTWO\n=======\ntoo\n>>>>>>> yours\nthree\nfour\nfive\n");
    assertThat(Merge.isOpen(merge.merged().body())).isTrue();
  }

  @Test
  void changesThatTouchAreAConflict() {
    assertThat(bodies("one\nTWO\nthree\nfour\nfive\n", "one\ntwo\nTHREE\nfour\nfive\n").conflicts())
        .containsExactly("body");
  }

  @Test
  void aConflictDoesNotDisturbWhatFollows() {
    Merge merge = bodies("ONE\nnew\ntwo\nthree\nfour\n5\n", "eins\ntwo\nthree\nfour\nfive\n");
    assertThat(merge.merged().body())
        .isEqualTo("<<<<<<< theirs\nONE\nnew\n=======\neins\n>>>>>>> yours\ntwo\nthree\nfour\n5\n");
  }

  @Test
  void fieldsAreTakenFromWhoeverChangedThem() {
    Merge merge = Merge.of(side("T", "x", "a"), side("New", "x", "a"), side("T", "x", "b"));
    assertThat(merge.merged().title()).isEqualTo("New");
    assertThat(merge.merged().tags()).containsExactly("b");
    assertThat(merge.conflicts()).isEmpty();
    assertThat(Merge.of(side("T", "x"), side("A", "x"), side("B", "x")).conflicts())
        .containsExactly("title");
  }
}
