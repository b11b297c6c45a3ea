package org.careline.api.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Bodies of requests and answers: records, and JSON objects where a merge patch is meant. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, JsonBodies.MERGE_PATCH})
@Produces({MediaType.APPLICATION_JSON, JsonBodies.PROBLEM})
public final class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

  /** RFC 7396. */
  public static final String MERGE_PATCH = "application/merge-patch+json";

  /** RFC 9457. */
  public static final String PROBLEM = "application/problem+json";

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] all, MediaType media) {
    return type.isRecord() || type == JsonObject.class;
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] all,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in) {
    JsonValue json = JsonText.parse(in);
    Class<?> wanted = type;
    if (wanted != JsonObject.class) {
      return RecordReader.read(json, type);
    }
    if (json instanceof JsonObject) {
      return json;
    }
    throw new Faulty("", "type", "must be an object");
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] all, MediaType media) {
    return type.isRecord();
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] all,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(RecordWriter.bytes(value));
  }
}
