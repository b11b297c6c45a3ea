package org.careline.api.docs;

import static java.util.Map.entry;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.careline.api.json.JsonBodies;
import org.careline.api.json.JsonText;
import org.careline.api.json.RecordWriter;
import org.careline.api.security.Needs;
import org.careline.api.security.OpenToAll;

/**
 * The OpenAPI document: what the build made of the resources' annotations, completed by what holds
 * for every operation, so that no resource repeats it: errors, security, paging, headers.
 */
final class Description {

  private static final String SCHEMAS = "#/components/schemas/";
  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          entry("limit", "How many rows, 1 to 100"),
          entry("cursor", "The next of an earlier page; leave it out for the first one"),
          entry("locale", "BCP 47 language tag; the portal's first language without it"),
          entry("q", "Words to look for"),
          entry("updatedSince", "RFC 3339 time"),
          entry("status", "One or several, separated by commas"),
          entry("priority", "low, normal, high, urgent; one or several, separated by commas"),
          entry("assignee", "E-mail address of an agent, or none"),
          entry("sort", "updated (last change first) or opened (last opened first)"),
          entry("Prefer", "return=representation: answer with the whole ticket"),
          entry("explain", "With words, for staff: true for how each hit comes to its score"),
          entry("live", "With a status: whether readers see any content of it"),
          entry("reviewDue", "With a status: due for review by this day, 2027-01-31"),
          entry("scheduled", "With a status: true for those that will be published"),
          entry("outdated", "With a status: true for translations whose source has changed"),
          entry("from", "Number of the earlier version; the one before without it"),
          entry(
              "Careline-Visit",
              "Whose request this is: a key the client makes up for each visit, 1 to 100 visible"
                  + " characters. It is kept as a hash under a salt that is deleted after the day"),
          entry("number", "Number of the version"));

  private final Map<String, Class<?>> resources = new TreeMap<>();
  private final Map<String, Object> document;

  private Description(Iterable<Class<?>> classes, Map<String, Object> document) {
    for (Class<?> each : classes) {
      if (each.isAnnotationPresent(Path.class)) {
        resources.put(each.getSimpleName(), each);
      }
    }
    this.document = document;
  }

  /** The whole document as JSON. */
  static byte[] of(Iterable<Class<?>> classes) {
    try (InputStream made = Description.class.getResourceAsStream("openapi.json")) {
      Description description = new Description(classes, object(tree(JsonText.parse(made))));
      description.complete();
      return RecordWriter.bytes(description.document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void complete() {
    document.put(
        "info",
        Map.of(
            "title", "Careline API",
            "version", "1",
            "description",
                "Get a token from /oauth/token with the credentials of an API client, and send it"
                    + " as Authorization: Bearer. Lists are paged with limit and cursor. Every"
                    + " answer that is not the one asked for is a problem (RFC 9457)."));
    document.put("servers", List.of(Map.of("url", "/api")));
    Map<String, Object> components = object(document.get("components"));
    components.put("securitySchemes", securitySchemes());
    Map<String, Object> schemas = object(components.get("schemas"));
    schemas.replaceAll((name, schema) -> schema(name, object(schema)));
    schemas.put("Problem", problem());
    components.put("responses", responses());
    object(document.get("paths"))
        .forEach(
            (path, item) ->
                object(item)
                    .forEach((method, operation) -> operation(path, method, object(operation))));
  }

  private void operation(String path, String method, Map<String, Object> operation) {
    Object id = operation.get("operationId");
    String role = id == null ? null : role(id.toString());
    if (role != null) {
      operation.put("security", List.of(Map.of("client", List.of(role))));
      operation.merge(
          "description", "Needs the role " + role + ".", (was, more) -> was + " " + more);
    } else {
      operation.put("security", List.of());
    }
    List<Object> parameters =
        list(operation.computeIfAbsent("parameters", it -> new ArrayList<>()));
    parameters.forEach(each -> describe(object(each)));
    if (path.startsWith("/v1") && List.of("post", "patch").contains(method)) {
      parameters.add(
          header("Idempotency-Key", "The same key does its work once, for 24 hours", false));
    }
    boolean item = path.endsWith("}") || path.endsWith("/assignment");
    boolean versioned = item && !path.contains("/people/") && !path.contains("/files/");
    if ((versioned && List.of("patch", "put", "delete").contains(method))
        || (path.endsWith("/messages") && method.equals("post"))) {
      parameters.add(
          header("If-Match", "ETag of the version you have read", method.equals("patch")));
    }
    if (method.equals("patch")) {
      operation.put("requestBody", patch(object(operation.get("requestBody"))));
    }
    Map<String, Object> responses = object(operation.get("responses"));
    if (method.equals("put")
        && path.matches(".*/(articles|customers|organizations|products|agents|teams)/\\{\\w+}")) {
      responses.put("201", responses.get("200"));
    }
    responses.values().forEach(answer -> pages(object(answer)));
    if (path.startsWith("/v1")) {
      errors(method, role, versioned)
          .forEach(
              (status, name) ->
                  responses.putIfAbsent(status, Map.of("$ref", "#/components/responses/" + name)));
    }
  }

  /** A merge patch has the fields of what it changes, none of them required. */
  private Map<String, Object> patch(Map<String, Object> body) {
    Map<String, Object> media = object(object(body.get("content")).get(JsonBodies.MERGE_PATCH));
    Object name = object(media.get("schema")).get("$ref");
    Map<String, Object> schemas = object(object(document.get("components")).get("schemas"));
    Map<String, Object> whole = object(schemas.get(name.toString().substring(SCHEMAS.length())));
    Map<String, Object> schema = new LinkedHashMap<>(whole);
    schema.remove("required");
    media.put("schema", schema);
    return body;
  }

  private static Map<String, String> errors(String method, String role, boolean versioned) {
    Map<String, String> errors = new TreeMap<>();
    errors.put("400", "Faulty");
    errors.put("404", "NotFound");
    errors.put("429", "TooMany");
    errors.put("default", "Other");
    if (role != null) {
      errors.put("401", "NoToken");
      errors.put("403", "NotAllowed");
    }
    if (!method.equals("get")) {
      errors.put("409", "Conflict");
      errors.put("422", "Invalid");
    }
    if (versioned && !method.equals("get")) {
      errors.put("412", "Stale");
      errors.put("428", "VersionRequired");
    }
    return errors;
  }

  /** The role an operation asks for, as the filter reads it; null for anybody. */
  private String role(String operationId) {
    String[] parts = operationId.split("_", 2);
    Class<?> resource = resources.get(parts[0]);
    if (resource == null || parts.length < 2) {
      return null;
    }
    for (Method each : resource.getDeclaredMethods()) {
      if (each.getName().equals(parts[1])) {
        Needs own = each.getAnnotation(Needs.class);
        if (own == null && each.isAnnotationPresent(OpenToAll.class)) {
          return null;
        }
        Needs all = own == null ? resource.getAnnotation(Needs.class) : own;
        return all == null ? null : all.value().key();
      }
    }
    return null;
  }

  private static void describe(Map<String, Object> parameter) {
    Object name = parameter.get("name");
    if (PARAMETERS.containsKey(name)) {
      parameter.putIfAbsent("description", PARAMETERS.get(name));
    }
    if ("limit".equals(name)) {
      parameter.put(
          "schema", Map.of("type", "integer", "minimum", 1, "maximum", 100, "default", 25));
    }
  }

  /** A list answers with a page. */
  private static void pages(Map<String, Object> answer) {
    if (!(answer.get("content") instanceof Map<?, ?> content)) {
      return;
    }
    content
        .values()
        .forEach(
            each -> {
              Map<String, Object> media = object(each);
              if (media.get("schema") instanceof Map<?, ?> schema
                  && "array".equals(schema.get("type"))) {
                media.put(
                    "schema",
                    Map.of(
                        "type",
                        "object",
                        "required",
                        List.of("items", "next"),
                        "properties",
                        Map.of(
                            "items", schema, "next", Map.of("type", List.of("string", "null")))));
              }
            });
  }

  /** Constants as they are written, and which fields must be there. */
  private Map<String, Object> schema(String name, Map<String, Object> schema) {
    lowerCase(schema);
    Class<?> record = record(name);
    if (record != null && schema.get("properties") instanceof Map<?, ?>) {
      List<String> required =
          Arrays.stream(record.getRecordComponents())
              .filter(Description::isRequired)
              .map(RecordComponent::getName)
              .toList();
      if (!required.isEmpty()) {
        schema.put("required", required);
      }
      if (name.matches(".*(Content|Change)|New.*|Assignment|Publication|Vote|Place")) {
        schema.put("additionalProperties", false);
      }
      object(schema.get("properties"))
          .forEach(
              (field, each) -> {
                Map<String, Object> property = object(each);
                if (field.equals("locale")) {
                  property.put("type", "string");
                }
                if (property.containsKey("$ref") || property.containsKey("enum")) {
                  property.keySet().removeIf(key -> key.equals("type") || key.equals("enum"));
                }
              });
    }
    return schema;
  }

  private static boolean isRequired(RecordComponent component) {
    return !(component.getGenericType() instanceof ParameterizedType)
        && component.getType() != boolean.class;
  }

  private Class<?> record(String name) {
    for (Class<?> resource : resources.values()) {
      for (Class<?> each : resource.getDeclaredClasses()) {
        if (each.getSimpleName().equals(name) && each.isRecord()) {
          return each;
        }
      }
    }
    try {
      Class<?> own = Class.forName("org.careline.api.v1." + name);
      return own.isRecord() ? own : null;
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static void lowerCase(Object node) {
    if (node instanceof Map<?, ?>) {
      Map<String, Object> map = object(node);
      if (map.get("enum") instanceof List<?> names) {
        map.put("enum", names.stream().map(it -> it.toString().toLowerCase(Locale.ROOT)).toList());
      }
      map.values().forEach(Description::lowerCase);
    } else if (node instanceof List<?> all) {
      all.forEach(Description::lowerCase);
    }
  }

  private static Map<String, Object> securitySchemes() {
    Map<String, Object> scopes = new LinkedHashMap<>();
    scopes.put("agent", "Works on tickets, reads everything staff read, writes drafts");
    scopes.put("lead", "Publishes articles, assigns and closes tickets, follows changes");
    scopes.put("admin", "Enters customers, organizations, products, staff and clients");
    return Map.of(
        "client",
        Map.of(
            "type",
            "oauth2",
            "flows",
            Map.of("clientCredentials", Map.of("tokenUrl", "/api/oauth/token", "scopes", scopes))));
  }

  private static Map<String, Object> problem() {
    Map<String, Object> text = Map.of("type", "string");
    Map<String, Object> fault =
        Map.of("type", "object", "properties", Map.of("field", text, "code", text, "detail", text));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("type", Map.of("type", "string", "format", "uri"));
    properties.put("title", text);
    properties.put("status", Map.of("type", "integer"));
    properties.put("detail", text);
    properties.put("instance", text);
    properties.put("errors", Map.of("type", "array", "items", fault));
    properties.put(
        "merge",
        Map.of(
            "type",
            "object",
            "description",
            "Of an article that somebody else changed: base, theirs, yours, merged, conflicts"));
    properties.put("trace", text);
    return Map.of("type", "object", "description", "RFC 9457", "properties", properties);
  }

  private static Map<String, Object> responses() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("Faulty", "A parameter or the body is not what it must be");
    texts.put("NoToken", "No token, or one that is not valid");
    texts.put("NotAllowed", "The role does not allow it");
    texts.put("NotFound", "There is no such thing");
    texts.put("Conflict", "The state of the thing does not allow it");
    texts.put("Stale", "If-Match names another version than the current one; see merge");
    texts.put("Invalid", "The input breaks a rule; errors names each field");
    texts.put("VersionRequired", "If-Match is missing");
    texts.put("TooMany", "The quota is used up; Retry-After says for how long");
    texts.put("Other", "Any other problem");
    Map<String, Object> responses = new LinkedHashMap<>();
    texts.forEach(
        (name, text) ->
            responses.put(
                name,
                Map.of(
                    "description",
                    text,
                    "content",
                    Map.of(
                        JsonBodies.PROBLEM,
                        Map.of("schema", Map.of("$ref", SCHEMAS + "Problem"))))));
    return responses;
  }

  private static Map<String, Object> header(String name, String description, boolean required) {
    return Map.of(
        "name", name,
        "in", "header",
        "required", required,
        "description", description,
        "schema", Map.of("type", "string"));
  }

  /** A tree that can be changed. */
  private static Object tree(JsonValue json) {
    if (json instanceof JsonObject object) {
      Map<String, Object> map = new LinkedHashMap<>();
      object.forEach((name, value) -> map.put(name, tree(value)));
      return map;
    }
    if (json instanceof JsonArray array) {
      List<Object> list = new ArrayList<>();
      array.forEach(value -> list.add(tree(value)));
      return list;
    }
    if (json instanceof JsonString text) {
      return text.getString();
    }
    if (json instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    return json == JsonValue.NULL ? null : json == JsonValue.TRUE;
  }

  @SuppressWarnings("unchecked") // trees of JSON have text for keys
  private static Map<String, Object> object(Object node) {
    return (Map<String, Object>) node;
  }

  @SuppressWarnings("unchecked") // trees of JSON hold anything
  private static List<Object> list(Object node) {
    return (List<Object>) node;
  }
}
