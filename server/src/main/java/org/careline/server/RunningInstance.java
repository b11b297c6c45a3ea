package org.careline.server;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The instance that works in a data folder, found through the file it leaves there.
 *
 * @param url where it answers, without a slash at the end
 * @param secret what a command on this machine proves itself with
 */
record RunningInstance(String url, long pid, String secret) {

  static final String FILE = "instance.json";

  static RunningInstance in(Path data) {
    Path file = data.toAbsolutePath().normalize().resolve(FILE);
    if (!Files.exists(file)) {
      throw none(data);
    }
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      JsonObject instance = reader.readObject();
      RunningInstance found =
          new RunningInstance(
              instance.getString("url"),
              instance.getJsonNumber("pid").longValue(),
              instance.getString("secret"));
      if (ProcessHandle.of(found.pid()).isEmpty()) {
        throw none(data);
      }
      return found;
    } catch (IOException | JsonException e) {
      throw new Failure("%s cannot be read.".formatted(file), e);
    }
  }

  private static Failure none(Path data) {
    return new Failure(
        "No instance runs in %s; start it, or name another folder with --data."
            .formatted(data.toAbsolutePath().normalize()));
  }

  void write(Path data) throws IOException {
    DataFolder.writeSecret(
        data.resolve(FILE),
        Json.createObjectBuilder()
            .add("url", url)
            .add("pid", pid)
            .add("secret", secret)
            .build()
            .toString());
  }
}
