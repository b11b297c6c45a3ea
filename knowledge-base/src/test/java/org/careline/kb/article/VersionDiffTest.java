package org.careline.kb.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VersionDiffTest {

  private static ArticleDraft draft(String title, String body) {
    return new ArticleDraft(title, "", body, Optional.empty(), List.of(), Visibility.PUBLIC);
  }

  private static VersionDiff bodies(String before, String after) {
    return VersionDiff.between(1, draft("T", before), 2, draft("T", after));
  }

  private static List<String> lines(VersionDiff diff) {
    return diff.rows().stream()
        .map(
            row ->
                row.kind()
                    + " "
                    + row.line()
                    + " "
                    + row.pieces().stream()
                        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining()))
        .toList();
  }

  @Test
  void productsThatDifferAreSaid() {
    ArticleDraft before = draft("T", "b");
    ArticleDraft after =
        new ArticleDraft(
            "T",
            "",
            "b",
            Optional.empty(),
            List.of(),
            List.of("X1", "X2"),
            Visibility.PUBLIC,
            List.of());
    assertThat(VersionDiff.between(1, before, 2, after).fields())
        .containsExactly(new VersionDiff.Field("products", "", "X1, X2"));
  }

  @Test
  void wordsThatDifferAreMarked() {
    assertThat(lines(bodies("Hold the red button.", "Hold the green button.")))
        .containsExactly("removed 1 Hold the [red] button.", "added 1 Hold the [green] button.");
  }

  @Test
  void linesFarFromAnyChangeAreLeftOut() {
    String before =
        IntStream.rangeClosed(1, 30).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
    assertThat(lines(bodies(before, before.replace("line 20", "line 20\nnew"))))
        .containsExactly(
            "skipped 17 ",
            "same 18 line 18",
            "same 19 line 19",
            "same 20 line 20",
            "added 21 new",
            "same 22 line 21",
            "same 23 line 22",
            "same 24 line 23",
            "skipped 7 ");
  }

  @Test
  void theSameTextHasNoRows() {
    assertThat(bodies("a\nb", "a\nb").rows()).isEmpty();
  }

  @Test
  void fieldsThatDifferAreNamed() {
    assertThat(VersionDiff.between(1, draft("Old", "x"), 2, draft("New", "x")).fields())
        .containsExactly(new VersionDiff.Field("title", "Old", "New"));
  }

  @Test
  void twoLongTextsWithNothingInCommonAreCompared() {
    String before =
        IntStream.range(0, 20_000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
    assertThat(bodies(before, before.replace('a', 'b')).rows()).hasSize(40_000);
  }
}
