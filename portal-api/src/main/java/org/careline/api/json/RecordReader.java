package org.careline.api.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes a record of a JSON object. A component is required unless it is an {@link Optional}, a
 * {@link List} or a {@link Map}; {@code null} counts as absent. Fields nobody asked for are
 * refused: a misspelt name would otherwise be lost without a word.
 */
public final class RecordReader {

  private static final Object MISSING = new Object();

  private final List<Faulty.Field> faults = new ArrayList<>();

  private RecordReader() {}

  /**
   * The record that {@code json} describes.
   *
   * @throws Faulty with all faulty fields
   */
  public static <T> T read(JsonValue json, Class<T> type) {
    RecordReader reader = new RecordReader();
    Object value = reader.value("", json, type);
    if (!reader.faults.isEmpty()) {
      throw new Faulty(reader.faults);
    }
    return type.cast(value);
  }

  private Object fault(String field, String code, String detail) {
    faults.add(new Faulty.Field(field, code, detail));
    return MISSING;
  }

  private Object record(String field, JsonValue json, Class<?> type) {
    if (!(json instanceof JsonObject object)) {
      return fault(field, "type", "must be an object");
    }
    Shape shape = Shape.of(type);
    for (String name : object.keySet()) {
      if (!shape.has(name)) {
        fault(below(field, name), "unknown", "is not a field of this operation");
      }
    }
    int before = faults.size();
    Object[] values = new Object[shape.parts.length];
    for (int i = 0; i < values.length; i++) {
      Shape.Part part = shape.parts[i];
      values[i] = value(below(field, part.name()), object.get(part.name()), part.type());
    }
    return faults.size() == before ? build(field, shape, values) : MISSING;
  }

  private Object build(String field, Shape shape, Object[] values) {
    try {
      return shape.build(values);
    } catch (InvocationTargetException e) {
      // A guard in the record's constructor.
      if (e.getCause() instanceof IllegalArgumentException guard) {
        return fault(field, "value", String.valueOf(guard.getMessage()));
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object value(String field, JsonValue json, Type type) {
    boolean absent = json == null || json == JsonValue.NULL;
    if (type instanceof ParameterizedType generic) {
      Type inner = generic.getActualTypeArguments()[0];
      if (generic.getRawType() == Map.class) {
        return map(field, absent ? JsonValue.EMPTY_JSON_OBJECT : json, generic);
      }
      if (generic.getRawType() == Optional.class) {
        return absent ? Optional.empty() : Optional.of(value(field, json, inner));
      }
      return absent ? List.of() : list(field, json, inner);
    }
    Class<?> plain = (Class<?>) type;
    if (absent) {
      return plain == boolean.class ? false : fault(field, "required", "is required");
    }
    return plain.isRecord() ? record(field, json, plain) : scalar(field, json, plain);
  }

  private Object list(String field, JsonValue json, Type inner) {
    if (!(json instanceof JsonArray array)) {
      return fault(field, "type", "must be a list");
    }
    List<Object> values = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      values.add(value(field + "[" + i + "]", array.get(i), inner));
    }
    return values;
  }

  private Object map(String field, JsonValue json, ParameterizedType type) {
    if (!(json instanceof JsonObject object)) {
      return fault(field, "type", "must be an object");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    object.forEach(
        (name, each) ->
            values.put(name, value(below(field, name), each, type.getActualTypeArguments()[1])));
    return values;
  }

  private Object scalar(String field, JsonValue json, Class<?> type) {
    if (type == JsonObject.class) {
      return json instanceof JsonObject ? json : fault(field, "type", "must be an object");
    }
    if (type == boolean.class || type == Boolean.class) {
      return switch (json.getValueType()) {
        case TRUE -> true;
        case FALSE -> false;
        default -> fault(field, "type", "must be true or false");
      };
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return number(field, json, type == int.class || type == Integer.class);
    }
    if (type == double.class || type == Double.class) {
      return json instanceof JsonNumber fraction
          ? fraction.doubleValue()
          : fault(field, "type", "must be a number");
    }
    if (!(json instanceof JsonString string)) {
      return fault(field, "type", "must be a text");
    }
    return text(field, string.getString(), type);
  }

  private Object number(String field, JsonValue json, boolean small) {
    if (!(json instanceof JsonNumber number)) {
      return fault(field, "type", "must be a whole number");
    }
    try {
      if (small) {
        return number.intValueExact();
      }
      return number.longValueExact();
    } catch (ArithmeticException e) {
      return fault(field, "value", "must be a whole number within range");
    }
  }

  private Object text(String field, String text, Class<?> type) {
    if (type == String.class) {
      return text;
    }
    try {
      if (type == Instant.class) {
        return OffsetDateTime.parse(text).toInstant();
      }
      if (type == LocalDate.class) {
        return LocalDate.parse(text);
      }
      if (type == Locale.class) {
        return Locale.forLanguageTag(text);
      }
    } catch (DateTimeException e) {
      return fault(
          field,
          "value",
          type == LocalDate.class
              ? "must be a date such as 2026-11-30"
              : "must be a time such as 2026-11-30T10:15:00Z (RFC 3339)");
    }
    if (type.isEnum()) {
      return constant(field, text, type);
    }
    throw new IllegalArgumentException("No JSON for " + type);
  }

  private Object constant(String field, String text, Class<?> type) {
    Object[] all = type.getEnumConstants();
    for (Object each : all) {
      if (((Enum<?>) each).name().toLowerCase(Locale.ROOT).equals(text)) {
        return each;
      }
    }
    String names =
        Arrays.stream(all)
            .map(each -> ((Enum<?>) each).name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return fault(field, "value", "must be one of " + names);
  }

  private static String below(String field, String name) {
    return field.isEmpty() ? name : field + "." + name;
  }
}
