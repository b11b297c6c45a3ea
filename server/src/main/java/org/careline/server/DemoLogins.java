package org.careline.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows who can sign in to the demo. */
final class DemoLogins {

  private static final int SHOWN = 3;

  private DemoLogins() {}

  static void print(Path file, PrintWriter console) {
    JsonObject demo;
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      demo = reader.readObject();
    } catch (IOException e) {
      throw new Failure("The demo was not loaded: %s cannot be read.".formatted(file), e);
    }
    console.println();
    if (demo.containsKey("note")) {
      console.println(demo.getString("note"));
      console.println();
      return;
    }
    console.println("Sign in as a customer (more in " + file + "):");
    demo.getJsonArray("customers").stream()
        .limit(SHOWN)
        .map(JsonValue::asJsonObject)
        .forEach(
            customer ->
                console.printf(
                    "  %-34s %-20s %s%n",
                    customer.getString("email"),
                    customer.getString("password"),
                    customer.getString("organization", "")));
    if (demo.containsKey("editors")) {
      editors(demo, console);
    }
    console.println("Call the API as a client:");
    demo.getJsonArray("apiClients").stream()
        .map(JsonValue::asJsonObject)
        .forEach(
            client ->
                console.printf(
                    "  %-8s %s %s%n",
                    client.getString("role"),
                    client.getString("clientId"),
                    client.getString("clientSecret")));
    console.println();
  }

  private static void editors(JsonObject demo, PrintWriter console) {
    console.println("Write articles as an editor:");
    demo.getJsonArray("editors").stream()
        .map(JsonValue::asJsonObject)
        .forEach(
            editor ->
                console.printf(
                    "  %-34s %-20s %s%n",
                    editor.getString("email"),
                    editor.getString("password"),
                    editor.getString("role")));
  }
}
