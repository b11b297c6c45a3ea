package org.careline.api.manners;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.careline.api.json.JsonText;
import org.careline.api.json.RecordWriter;
import org.careline.api.problem.Refused;

/**
 * {@code Idempotency-Key} on POST and PATCH (draft-ietf-httpapi-idempotency-key-header): the same
 * key with the same request does its work once and gets the same answer for a day. Work and kept
 * answer are one transaction, so that a server that dies in between leaves neither or both. An
 * error changed nothing and is not kept, nor is a secret. Costs nothing without the header.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.ENTITY_CODER)
public class Idempotency implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String HEADER = "Idempotency-Key";
  private static final String RUNNING = Idempotency.class.getName();
  private static final Set<String> METHODS = Set.of("POST", "PATCH");
  private static final Set<String> REPEATED =
      Set.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

  private final KeptAnswers answers;
  private final Remote remote;
  private final Clock clock;

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

  /** For the container's proxy. */
  protected Idempotency() {
    this(null, null, null);
  }

  @Inject
  Idempotency(KeptAnswers answers, Remote remote, Clock clock) {
    this.answers = answers;
    this.remote = remote;
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String header = request.getHeaderString(HEADER);
    if (header == null || !METHODS.contains(request.getMethod())) {
      return;
    }
    KeptAnswers.Claim claim = claim(request, name(header));
    KeptAnswers.Claimed claimed = answers.claim(claim, clock.instant());
    switch (claimed.outcome()) {
      case OURS -> begin(request, claim);
      case RUNNING ->
          throw Refused.because(
                  409,
                  "idempotency-running",
                  "The first request is still running",
                  "A request with this Idempotency-Key has not been answered yet.")
              .with(HttpHeaders.RETRY_AFTER, "1");
      case OTHER_REQUEST ->
          throw Refused.because(
              422,
              "idempotency-reused",
              "The key belongs to another request",
              "This Idempotency-Key was sent before, with another address or body.");
      case ANSWERED -> request.abortWith(again(claimed.answer().orElseThrow()));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(RUNNING) instanceof KeptAnswers.Claim claim)) {
      return;
    }
    request.removeProperty(RUNNING);
    boolean kept = false;
    try {
      if (response.getStatus() < 400) {
        boolean secret = "no-store".equals(response.getHeaderString(HttpHeaders.CACHE_CONTROL));
        if (!secret) {
          answers.keep(claim, kept(response));
        }
        transaction.commit();
        kept = !secret;
      }
    } catch (RollbackException e) {
      throw new IllegalStateException("Not committed", e.getCause() == null ? e : e.getCause());
    } catch (Exception e) {
      throw e instanceof RuntimeException already ? already : new IllegalStateException(e);
    } finally {
      if (!kept) {
        abandon(claim);
      }
    }
  }

  private static String name(String header) {
    String name = header.strip();
    if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
      // The draft writes it as a quoted string; most clients send it bare.
      name = name.substring(1, name.length() - 1);
    }
    if (name.isEmpty() || name.length() > 255) {
      throw Refused.parameter(HEADER, "value", "must have 1 to 255 characters");
    }
    return name;
  }

  private KeptAnswers.Claim claim(ContainerRequestContext request, String name) throws IOException {
    byte[] body = request.hasEntity() ? request.getEntityStream().readAllBytes() : new byte[0];
    request.setEntityStream(new ByteArrayInputStream(body));
    MessageDigest print = sha256();
    print.update(request.getMethod().getBytes(StandardCharsets.US_ASCII));
    print.update((byte) ' ');
    print.update(
        request.getUriInfo().getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
    print.update((byte) '\n');
    print.update(body);
    Principal caller = request.getSecurityContext().getUserPrincipal();
    String client = caller == null ? "@" + remote.address() : caller.getName();
    byte[] digest = sha256().digest(name.getBytes(StandardCharsets.UTF_8));
    return new KeptAnswers.Claim(client, digest, print.digest());
  }

  private void begin(ContainerRequestContext request, KeptAnswers.Claim claim) {
    try {
      transaction.begin();
    } catch (NotSupportedException | SystemException e) {
      answers.release(claim);
      throw new IllegalStateException(e);
    }
    request.setProperty(RUNNING, claim);
  }

  private void abandon(KeptAnswers.Claim claim) {
    try {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    } catch (SystemException e) {
      throw new IllegalStateException(e);
    } finally {
      answers.release(claim);
    }
  }

  private static KeptAnswers.Kept kept(ContainerResponseContext response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String each : REPEATED) {
      String value = response.getHeaderString(each);
      if (value != null) {
        headers.put(each, value);
      }
    }
    byte[] body = null;
    if (response.getEntity() instanceof Record entity) {
      body = RecordWriter.bytes(entity);
      MediaType type = response.getMediaType();
      // Written once: the bytes that are kept are the bytes that are sent.
      response.setEntity(body, null, type);
      headers.put(HttpHeaders.CONTENT_TYPE, type.toString());
    }
    return new KeptAnswers.Kept(
        response.getStatus(),
        new String(RecordWriter.bytes(headers), StandardCharsets.UTF_8),
        body);
  }

  private static Response again(KeptAnswers.Kept kept) {
    Response.ResponseBuilder answer = Response.status(kept.status());
    JsonObject headers =
        (JsonObject)
            JsonText.parse(
                new ByteArrayInputStream(kept.headers().getBytes(StandardCharsets.UTF_8)));
    headers.forEach((name, value) -> answer.header(name, ((JsonString) value).getString()));
    if (kept.body() != null) {
      answer.entity(kept.body());
    }
    return answer.header("Idempotent-Replayed", "true").build();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
