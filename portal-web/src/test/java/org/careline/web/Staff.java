package org.careline.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.careline.testkit.Careline;

/** What staff do meanwhile, through the API. */
public final class Staff {

  private Staff() {}

  /** Answers a ticket, which then has this status. */
  public static void answer(String ticket, String words, String status) {
    JsonObject message =
        Json.createObjectBuilder().add("body", words).add("status", status).build();
    send("POST", "v1/tickets/" + ticket + "/messages", message);
  }

  /** Opens a ticket for somebody who called. */
  public static void open(String email, String subject) {
    send(
        "POST",
        "v1/tickets",
        Json.createObjectBuilder()
            .add("customer", email)
            .add("subject", subject)
            .add("body", "They called.")
            .build());
  }

  public static void publish(String locale, String slug, String title, String body) {
    String article = "v1/articles/" + slug;
    String query = "?locale=" + locale;
    send(
        "PUT",
        article + query,
        Json.createObjectBuilder()
            .add("title", title)
            .add("summary", "It hums.")
            .add("body", body)
            .build());
    send(
        "PUT",
        article + "/publication" + query,
        Json.createObjectBuilder().add("status", "published").build());
  }

  /** Publishes an article only for those who have signed in, with one file. */
  public static void publishForCustomers(String slug, String title, String file) {
    String article = "v1/articles/" + slug;
    send(
        "PUT",
        article + "?locale=en",
        Json.createObjectBuilder()
            .add("title", title)
            .add("summary", "It hums.")
            .add("body", "Only for customers.")
            .add("visibility", "customers")
            .build());
    attach("en", slug, file, "text/plain", "The secret plan.".getBytes(UTF_8));
    send(
        "PUT",
        article + "/publication?locale=en",
        Json.createObjectBuilder().add("status", "published").build());
  }

  /** Puts somebody into a new organization, where they may see all tickets or only their own. */
  public static void employ(String organization, String email, boolean seesTickets) {
    send(
        "PUT",
        "v1/organizations/" + organization + "/people/" + email,
        Json.createObjectBuilder().add("seesTickets", seesTickets).build());
  }

  public static String organization(String name) {
    String slug = "o" + UUID.randomUUID().toString().substring(0, 8);
    send("PUT", "v1/organizations/" + slug, Json.createObjectBuilder().add("name", name).build());
    return slug;
  }

  /** A new agent who may sign in to the portal with {@link Person#PASSWORD}. */
  public static String editor(String role) {
    String email = "e" + UUID.randomUUID().toString().substring(0, 8) + "@staff.example";
    send("PUT", "v1/agents/" + email, Json.createObjectBuilder().add("name", "Kim").build());
    send(
        "PUT",
        "v1/agents/" + email + "/login",
        Json.createObjectBuilder().add("role", role).add("password", Person.PASSWORD).build());
    return email;
  }

  /** Renames an article. */
  public static void rename(String slug, String newSlug) {
    send(
        "PUT",
        "v1/articles/" + slug + "/slug",
        Json.createObjectBuilder().add("slug", newSlug).build());
  }

  /** Replaces what an article says, on top of whatever it says now. */
  public static void rewrite(String locale, String slug, String title, String body) {
    HttpResponse<String> answer =
        Careline.send(
            HttpRequest.newBuilder(
                    Careline.api().resolve("v1/articles/" + slug + "?locale=" + locale))
                .header("Authorization", "Bearer " + Careline.token("admin"))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(
                    BodyPublishers.ofString(
                        Json.createObjectBuilder()
                            .add("title", title)
                            .add("body", body)
                            .build()
                            .toString()))
                .build());
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + answer.body());
    }
  }

  /** A category that is called the same in both languages. */
  public static JsonObjectBuilder category(String name) {
    JsonObjectBuilder text = Json.createObjectBuilder().add("name", name);
    return Json.createObjectBuilder()
        .add(
            "texts",
            Json.createObjectBuilder()
                .add("en", text)
                .add("de", Json.createObjectBuilder().add("name", name)));
  }

  /** Writes whatever the API takes under an address. */
  public static void put(String path, JsonObject content) {
    send("PUT", path, content);
  }

  /** Adds a file to an article. */
  public static void attach(String locale, String slug, String file, String type, byte[] content) {
    send("PUT", "v1/articles/" + slug + "/files/" + file + "?locale=" + locale, type, content);
  }

  private static void send(String method, String path, JsonObject content) {
    send(method, path, "application/json", content.toString().getBytes(UTF_8));
  }

  private static void send(String method, String path, String type, byte[] content) {
    HttpResponse<String> answer =
        Careline.send(
            HttpRequest.newBuilder(Careline.api().resolve(path))
                .header("Authorization", "Bearer " + Careline.token("admin"))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(content))
                .build());
    if (answer.statusCode() >= 300) {
      throw new AssertionError(method + " " + path + ": " + answer.statusCode() + answer.body());
    }
  }
}
