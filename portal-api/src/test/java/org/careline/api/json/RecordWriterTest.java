package org.careline.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

  enum State {
    ON_HOLD
  }

  record Sample(
      String text,
      Optional<Long> number,
      List<Integer> list,
      State state,
      Instant at,
      String gone) {}

  private static String write(Object value) {
    return new String(RecordWriter.bytes(value), StandardCharsets.UTF_8);
  }

  @Test
  void emptyOptionalIsNullAndNullIsLeftOut() {
    assertThat(
            write(
                new Sample(
                    "a",
                    Optional.empty(),
                    List.of(1, 2),
                    State.ON_HOLD,
                    Instant.parse("2026-01-02T03:04:05.6Z"),
                    null)))
        .isEqualTo(
            "{\"text\":\"a\",\"number\":null,\"list\":[1,2],\"state\":\"on_hold\","
                + "\"at\":\"2026-01-02T03:04:05.600Z\"}");
  }

  @Test
  void whatJsonCannotHoldIsEscaped() {
    assertThat(write(List.of("\"\\\n\t\u0001\u007f")))
        .isEqualTo("[\"\\\"\\\\\\n\\t\\u0001\\u007f\"]");
  }

  @Test
  void everyCharacterComesBack() {
    String text = "Grüße \u20ac \ud83d\ude00 " + "ü".repeat(5000);
    assertThat(write(Map.of("a", text))).isEqualTo("{\"a\":\"" + text + "\"}");
  }

  @Test
  void halfACharacterIsReplaced() {
    assertThat(write(List.of("a\ud83d"))).isEqualTo("[\"a\ufffd\"]");
  }
}
