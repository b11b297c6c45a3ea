package org.careline.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What stands in the folder {@code demo} of the class path. */
final class DemoFiles {

  private static final String ROOT = "/demo/";

  private DemoFiles() {}

  /** Paths of all files in a folder: a class path cannot be listed, so there is an index. */
  static List<String> in(String folder) {
    return text("index.txt").lines().filter(path -> path.startsWith(folder + "/")).toList();
  }

  static JsonObject object(String path) {
    return json(path).asJsonObject();
  }

  static List<JsonObject> objects(String path) {
    return json(path).asJsonArray().getValuesAs(JsonObject.class);
  }

  static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String path) {
    try (InputStream stream = DemoFiles.class.getResourceAsStream(ROOT + path)) {
      if (stream == null) {
        throw new FileNotFoundException(path);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonStructure json(String path) {
    try (JsonReader reader = Json.createReader(new StringReader(text(path)))) {
      return reader.read();
    }
  }
}
