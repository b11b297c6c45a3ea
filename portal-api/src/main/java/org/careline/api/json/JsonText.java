package org.careline.api.json;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads JSON text (RFC 8259) as a tree; a name that occurs twice in one object is refused. */
public final class JsonText {

  // Looking the provider up costs more than reading a small body.
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private JsonText() {}

  /**
   * The value that the whole of {@code in} holds, in UTF-8.
   *
   * @throws Malformed when it is no JSON
   */
  public static JsonValue parse(InputStream in) {
    try (JsonReader reader = READERS.createReader(in, StandardCharsets.UTF_8)) {
      return reader.readValue();
    } catch (JsonParsingException e) {
      throw new Malformed(
          "Not JSON at line %d, column %d"
              .formatted(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber()));
    } catch (JsonException | IllegalStateException e) {
      throw new Malformed("Not JSON, or a name occurs twice");
    } catch (RuntimeException e) {
      // The library has no type of its own for what is nested without end.
      throw new Malformed("Not JSON that can be read");
    }
  }

  /** The tree of a record, as a merge patch needs it. */
  public static JsonStructure tree(Record value) {
    return (JsonStructure) parse(new ByteArrayInputStream(RecordWriter.bytes(value)));
  }
}
