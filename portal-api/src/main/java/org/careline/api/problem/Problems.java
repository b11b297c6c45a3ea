package org.careline.api.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careline.api.json.Faulty;
import org.careline.api.json.JsonBodies;
import org.careline.api.json.Malformed;
import org.careline.db.outcome.Conflict;
import org.careline.db.outcome.Invalid;
import org.careline.db.outcome.NotAllowed;
import org.careline.db.outcome.NotFound;
import org.careline.db.outcome.Refusal;
import org.careline.db.outcome.Stale;
import org.careline.db.outcome.Violation;

/** Turns whatever was thrown into a {@link Problem}. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  @Context private UriInfo uri;
  @Context private HttpHeaders headers;
  @Context private Request request;

  @Override
  public Response toResponse(Throwable thrown) {
    Throwable fault = cause(thrown);
    if (fault instanceof Refused refused) {
      Response.ResponseBuilder answer = answer(refused.problem(instance()));
      refused.headers().forEach(answer::header);
      return answer.build();
    }
    if (fault instanceof Refusal refusal) {
      return answer(domain(refusal)).build();
    }
    if (fault instanceof Faulty faulty) {
      List<Problem.Fault> errors =
          faulty.fields().stream()
              .map(each -> new Problem.Fault(each.field(), each.code(), each.detail()))
              .toList();
      return answer(problem("body", "The body is faulty", 400, sentence(errors), errors)).build();
    }
    if (fault instanceof Malformed) {
      return answer(
              problem("json", "The body is not JSON", 400, fault.getMessage() + ".", List.of()))
          .build();
    }
    if (fault instanceof WebApplicationException http) {
      return http(http.getResponse());
    }
    return unforeseen(fault);
  }

  /** What really happened, below what transactions and proxies wrapped around it. */
  private static Throwable cause(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof Refusal
          || each instanceof Refused
          || each instanceof Faulty
          || each instanceof Malformed) {
        return each;
      }
      if (each instanceof OptimisticLockException) {
        return new Stale("It");
      }
    }
    return thrown;
  }

  private Problem domain(Refusal refusal) {
    if (refusal instanceof NotFound) {
      return problem("not-found", "Not found", 404, refusal.getMessage() + ".", List.of());
    }
    if (refusal instanceof Invalid invalid) {
      List<Problem.Fault> errors = invalid.violations().stream().map(this::fault).toList();
      return problem("invalid", "The input breaks a rule", 422, sentence(errors), errors);
    }
    if (refusal instanceof Conflict conflict) {
      Problem.Fault reason = fault(conflict.reason());
      return problem(
          "conflict", "The state does not allow it", 409, reason.detail(), List.of(reason));
    }
    if (refusal instanceof Stale) {
      return problem(
          "stale",
          "Changed in the meantime",
          412,
          "It was changed since the version in If-Match. Read it again.",
          List.of());
    }
    if (refusal instanceof NotAllowed) {
      return problem("not-allowed", "Not allowed", 403, refusal.getMessage() + ".", List.of());
    }
    throw new IllegalStateException(refusal);
  }

  private Problem.Fault fault(Violation violation) {
    return new Problem.Fault(
        violation.field(), violation.key(), Sentences.of(violation, language()));
  }

  private Locale language() {
    for (Locale each : headers.getAcceptableLanguages()) {
      if (Sentences.LANGUAGES.contains(each.getLanguage())) {
        return each;
      }
    }
    return Locale.ENGLISH;
  }

  private Response http(Response thrown) {
    int status = thrown.getStatus();
    if (status < 400) {
      return thrown;
    }
    Optional<Response.Status> known = Optional.ofNullable(Response.Status.fromStatusCode(status));
    String title = known.map(Response.Status::getReasonPhrase).orElse("HTTP " + status);
    Problem problem =
        new Problem("about:blank", title, status, detail(status), instance(), List.of(), null);
    Response.ResponseBuilder answer = answer(problem);
    thrown
        .getHeaders()
        .forEach(
            (name, values) -> {
              if (!name.toLowerCase(Locale.ROOT).startsWith("content-")) {
                values.forEach(value -> answer.header(name, value));
              }
            });
    return answer.build();
  }

  private static String detail(int status) {
    return switch (status) {
      case 400 -> "The request cannot be understood.";
      case 401 -> "A bearer token is required.";
      case 403 -> "The token's role does not allow this.";
      case 404 -> "There is nothing at this address.";
      case 405 -> "This address does not take this method; Allow names those it takes.";
      case 406 -> "None of the media types in Accept can be answered.";
      case 413 -> "The body is too large.";
      case 415 -> "This address does not take this media type.";
      default -> status < 500 ? "The request was refused." : "The server could not answer.";
    };
  }

  private Response unforeseen(Throwable fault) {
    String trace = UUID.randomUUID().toString();
    String method = request.getMethod();
    LOG.log(Level.SEVERE, fault, () -> "Fault " + trace + " at " + method + " " + instance());
    Problem problem =
        new Problem(
            "about:blank",
            "Internal Server Error",
            500,
            "Something went wrong on our side. The trace id finds it in our log.",
            instance(),
            List.of(),
            trace);
    return answer(problem).build();
  }

  private Problem problem(
      String kind, String title, int status, String detail, List<Problem.Fault> errors) {
    return new Problem(Problem.URN + kind, title, status, detail, instance(), errors, null);
  }

  private static String sentence(List<Problem.Fault> errors) {
    if (errors.size() != 1) {
      return errors.size() + " things are wrong; each stands in errors.";
    }
    Problem.Fault only = errors.get(0);
    return only.code().contains(".") ? only.detail() : (only.field() + " " + only.detail()).strip();
  }

  private String instance() {
    return uri.getRequestUri().getRawPath();
  }

  private static Response.ResponseBuilder answer(Problem problem) {
    return Response.status(problem.status())
        .type(JsonBodies.PROBLEM)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(problem);
  }
}
