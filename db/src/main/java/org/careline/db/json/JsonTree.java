package org.careline.db.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;

/**
 * Makes and reads JSON trees. Each call of {@link Json} looks its provider up; these do it once.
 */
public final class JsonTree {

  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private JsonTree() {}

  /** An empty object, to be filled. */
  public static JsonObjectBuilder object() {
    return BUILDERS.createObjectBuilder();
  }

  /** An object that begins as a copy. */
  public static JsonObjectBuilder object(JsonObject start) {
    return BUILDERS.createObjectBuilder(start);
  }

  /** An empty array, to be filled. */
  public static JsonArrayBuilder array() {
    return BUILDERS.createArrayBuilder();
  }

  /**
   * The object that a text holds.
   *
   * @throws jakarta.json.JsonException if it holds anything else
   */
  public static JsonObject parse(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /**
   * The array that a text holds.
   *
   * @throws jakarta.json.JsonException if it holds anything else
   */
  public static JsonArray parseArray(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readArray();
    }
  }
}
