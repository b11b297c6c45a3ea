package org.careline.api.json;

import jakarta.json.JsonObject;
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

/**
 * Bodies of requests and answers that are records. Asks for {@link Record} rather than any object:
 * the nearest type wins over the JSON-B that the server brings.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, JsonBodies.PROBLEM})
public final class JsonBodies implements MessageBodyReader<Record>, MessageBodyWriter<Record> {

  /** RFC 7396. */
  public static final String MERGE_PATCH = "application/merge-patch+json";

  /** RFC 9457. */
  public static final String PROBLEM = "application/problem+json";

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] all, MediaType media) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] all,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in) {
    return RecordReader.read(JsonText.parse(in), type);
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] all, MediaType media) {
    return type.isRecord();
  }

  @Override
  public void writeTo(
      Record value,
      Class<?> type,
      Type generic,
      Annotation[] all,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(RecordWriter.bytes(value));
  }

  /** The body of a merge patch. */
  @Provider
  @Consumes({JsonBodies.MERGE_PATCH, MediaType.APPLICATION_JSON})
  public static final class Patches implements MessageBodyReader<JsonObject> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] all, MediaType media) {
      return type == JsonObject.class;
    }

    @Override
    public JsonObject readFrom(
        Class<JsonObject> type,
        Type generic,
        Annotation[] all,
        MediaType media,
        MultivaluedMap<String, String> headers,
        InputStream in) {
      if (JsonText.parse(in) instanceof JsonObject object) {
        return object;
      }
      throw new Faulty("", "type", "must be an object");
    }
  }
}
