package org.careline.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

  enum Color {
    RED,
    DARK_BLUE
  }

  record Paint(Map<String, Double> parts) {}

  record Wheel(int inches, Optional<String> maker) {}

  record Car(
      String name,
      Optional<Color> color,
      List<Wheel> wheels,
      boolean sold,
      Optional<Instant> built,
      Map<String, String> labels) {}

  private static Car read(String json) {
    return RecordReader.read(
        JsonText.parse(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))), Car.class);
  }

  private static List<Faulty.Field> faults(String json) {
    return catchThrowableOfType(Faulty.class, () -> read(json)).fields();
  }

  @Test
  void absentOptionalsAndListsAreEmpty() {
    assertThat(read("{\"name\":\"a\",\"color\":null}"))
        .isEqualTo(new Car("a", Optional.empty(), List.of(), false, Optional.empty(), Map.of()));
  }

  @Test
  void fractionsAreRead() {
    JsonValue parts = JsonText.tree(new Paint(Map.of("red", 0.25, "blue", 3.0)));
    assertThat(RecordReader.read(parts, Paint.class).parts())
        .containsEntry("red", 0.25)
        .containsEntry("blue", 3.0);
    JsonValue text = Json.createReader(new StringReader("{\"parts\":{\"red\":\"1\"}}")).readValue();
    assertThat(
            catchThrowableOfType(Faulty.class, () -> RecordReader.read(text, Paint.class)).fields())
        .containsExactly(new Faulty.Field("parts.red", "type", "must be a number"));
  }

  @Test
  void nestedRecordsAreRead() {
    Car car =
        read(
            """
            {"name": "a", "color": "dark_blue", "sold": true, "built": "2026-01-02T03:04:05+01:00",
             "wheels": [{"inches": 17}, {"inches": 18, "maker": "x"}], "labels": {"en": "A"}}
            """);
    assertThat(car.color()).contains(Color.DARK_BLUE);
    assertThat(car.wheels())
        .containsExactly(new Wheel(17, Optional.empty()), new Wheel(18, Optional.of("x")));
    assertThat(car.built()).contains(Instant.parse("2026-01-02T02:04:05Z"));
    assertThat(car.labels()).containsEntry("en", "A");
  }

  @Test
  void everyFaultyFieldIsNamed() {
    assertThat(
            faults(
                """
                {"nme": "a", "color": "green", "wheels": [{"inches": "x"}, 7], "sold": 1,
                 "built": "yesterday"}
                """))
        .extracting(Faulty.Field::field, Faulty.Field::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("nme", "unknown"),
            org.assertj.core.groups.Tuple.tuple("name", "required"),
            org.assertj.core.groups.Tuple.tuple("color", "value"),
            org.assertj.core.groups.Tuple.tuple("wheels[0].inches", "type"),
            org.assertj.core.groups.Tuple.tuple("wheels[1]", "type"),
            org.assertj.core.groups.Tuple.tuple("sold", "type"),
            org.assertj.core.groups.Tuple.tuple("built", "value"));
  }

  @Test
  void numbersWithFractionsAndOverflowAreRefused() {
    assertThat(faults("{\"name\":\"a\",\"wheels\":[{\"inches\":1.5},{\"inches\":99999999999}]}"))
        .extracting(Faulty.Field::field)
        .containsExactly("wheels[0].inches", "wheels[1].inches");
  }

  @Test
  void nameThatOccursTwiceIsNoJson() {
    assertThat(catchThrowableOfType(Malformed.class, () -> read("{\"name\":\"a\",\"name\":\"b\"}")))
        .isNotNull();
  }

  @Test
  void brokenTextSaysWhere() {
    assertThat(catchThrowableOfType(Malformed.class, () -> read("{\"name\": tru}")))
        .hasMessageContaining("line 1");
  }

  @Test
  void mergePatchReplacesAndRemoves() {
    Car car = read("{\"name\":\"a\",\"color\":\"red\",\"wheels\":[{\"inches\":17}]}");
    var patch =
        JsonText.parse(
                new ByteArrayInputStream(
                    "{\"name\":\"b\",\"color\":null}".getBytes(StandardCharsets.UTF_8)))
            .asJsonObject();
    assertThat(MergePatch.apply(car, patch))
        .isEqualTo(new Car("b", Optional.empty(), car.wheels(), false, Optional.empty(), Map.of()));
  }
}
