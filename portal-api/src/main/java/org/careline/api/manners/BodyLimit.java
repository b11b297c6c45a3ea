package org.careline.api.manners;

import jakarta.annotation.Priority;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Stops reading a body that is larger than its method takes, whatever Content-Length says; and
 * where there is none but should be one, takes it for an empty object.
 */
@Provider
public class BodyLimit implements DynamicFeature {

  /** 1 MB, for JSON and forms. */
  public static final long USUAL = 1024 * 1024;

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    TakesUpTo own = resource.getResourceMethod().getAnnotation(TakesUpTo.class);
    context.register(new Limit(own == null ? USUAL : own.value()));
    if (Arrays.stream(resource.getResourceMethod().getParameterTypes())
        .anyMatch(type -> type.isRecord() || type == JsonObject.class)) {
      context.register(new Nothing());
    }
  }

  /** Nothing at all says as much as an object without fields, and gets the same answer. */
  @Priority(Priorities.HEADER_DECORATOR + 1)
  private record Nothing() implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      if (!request.hasEntity()) {
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        request.setEntityStream(new ByteArrayInputStream(new byte[] {'{', '}'}));
      }
    }
  }

  @Priority(Priorities.HEADER_DECORATOR)
  private record Limit(long bytes) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
      String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
      if (length == null && request.getHeaderString("Transfer-Encoding") == null) {
        return;
      }
      if (length != null && (length.length() > 18 || Long.parseLong(length) > bytes)) {
        throw tooLarge();
      }
      request.setEntityStream(new Measured(request.getEntityStream(), bytes));
    }
  }

  private static ClientErrorException tooLarge() {
    return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
  }

  private static final class Measured extends FilterInputStream {

    private long left;

    Measured(InputStream in, long most) {
      super(in);
      left = most;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int read = super.read(into, from, most);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw tooLarge();
      }
    }
  }
}
