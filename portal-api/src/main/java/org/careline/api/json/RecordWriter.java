package org.careline.api.json;

import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes records, lists, maps and plain values as UTF-8 JSON. An empty {@link Optional} becomes
 * {@code null}, so that a client sees every field of a representation in each answer; a component
 * that is {@code null} itself is left out. Constants are written in small letters, times as RFC
 * 3339 in UTC.
 */
public final class RecordWriter {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final ClassValue<Map<Object, byte[]>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<Object, byte[]> computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .collect(
                  java.util.stream.Collectors.toUnmodifiableMap(
                      each -> each,
                      each ->
                          ('"' + ((Enum<?>) each).name().toLowerCase(Locale.ROOT) + '"')
                              .getBytes(StandardCharsets.US_ASCII)));
        }
      };

  private byte[] out = new byte[1024];
  private int size;

  private RecordWriter() {}

  /** The value as JSON text in UTF-8. */
  public static byte[] bytes(Object value) {
    RecordWriter writer = new RecordWriter();
    writer.value(value);
    return Arrays.copyOf(writer.out, writer.size);
  }

  private void value(Object value) {
    if (value == null) {
      ascii("null");
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Record record) {
      record(record);
    } else if (value instanceof Optional<?> optional) {
      value(optional.orElse(null));
    } else if (value instanceof Collection<?> collection) {
      list(collection);
    } else if (value instanceof Number || value instanceof Boolean || value instanceof JsonValue) {
      raw(value.toString());
    } else if (value instanceof Enum<?> constant) {
      copy(CONSTANTS.get(constant.getDeclaringClass()).get(constant));
    } else if (value instanceof Temporal) {
      put('"');
      ascii(value.toString());
      put('"');
    } else if (value instanceof Locale locale) {
      text(locale.toLanguageTag());
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else {
      text(value.toString());
    }
  }

  private void record(Record record) {
    char separator = '{';
    for (Shape.Part part : Shape.of(record.getClass()).parts) {
      Object value = part.of(record);
      if (value != null) {
        put(separator);
        separator = ',';
        copy(part.label());
        value(value);
      }
    }
    if (separator == '{') {
      put('{');
    }
    put('}');
  }

  private void list(Collection<?> values) {
    put('[');
    boolean first = true;
    for (Object each : values) {
      if (!first) {
        put(',');
      }
      first = false;
      value(each);
    }
    put(']');
  }

  private void map(Map<?, ?> map) {
    put('{');
    boolean first = true;
    for (Map.Entry<?, ?> each : map.entrySet()) {
      if (!first) {
        put(',');
      }
      first = false;
      text(String.valueOf(each.getKey()));
      put(':');
      value(each.getValue());
    }
    put('}');
  }

  private void text(String text) {
    int length = text.length();
    room(length * 3 + 2);
    out[size++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
        out[size++] = (byte) c;
      } else if (c < 0x80) {
        escape(c, (length - i) * 3 + 2);
      } else if (c < 0x800) {
        out[size++] = (byte) (0xc0 | (c >> 6));
        out[size++] = (byte) (0x80 | (c & 0x3f));
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        out[size++] = (byte) (0xf0 | (point >> 18));
        out[size++] = (byte) (0x80 | ((point >> 12) & 0x3f));
        out[size++] = (byte) (0x80 | ((point >> 6) & 0x3f));
        out[size++] = (byte) (0x80 | (point & 0x3f));
      } else {
        // Half a pair is no character: U+FFFD stands for it.
        char shown = Character.isSurrogate(c) ? 0xfffd : c;
        out[size++] = (byte) (0xe0 | (shown >> 12));
        out[size++] = (byte) (0x80 | ((shown >> 6) & 0x3f));
        out[size++] = (byte) (0x80 | (shown & 0x3f));
      }
    }
    out[size++] = '"';
  }

  private void escape(char c, int ahead) {
    room(6 + ahead);
    out[size++] = '\\';
    switch (c) {
      case '"', '\\' -> out[size++] = (byte) c;
      case '\n' -> out[size++] = 'n';
      case '\r' -> out[size++] = 'r';
      case '\t' -> out[size++] = 't';
      default -> {
        out[size++] = 'u';
        out[size++] = '0';
        out[size++] = '0';
        out[size++] = HEX[c >> 4];
        out[size++] = HEX[c & 0xf];
      }
    }
  }

  private void raw(String json) {
    copy(json.getBytes(StandardCharsets.UTF_8));
  }

  private void ascii(String text) {
    int length = text.length();
    room(length);
    for (int i = 0; i < length; i++) {
      out[size++] = (byte) text.charAt(i);
    }
  }

  private void copy(byte[] some) {
    room(some.length);
    System.arraycopy(some, 0, out, size, some.length);
    size += some.length;
  }

  private void put(int one) {
    room(1);
    out[size++] = (byte) one;
  }

  private void room(int more) {
    if (size + more > out.length) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, size + more));
    }
  }
}
