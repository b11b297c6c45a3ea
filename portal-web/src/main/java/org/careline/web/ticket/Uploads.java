package org.careline.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careline.db.outcome.Invalid;
import org.careline.desk.ticket.Attachments;
import org.careline.desk.ticket.StageId;
import org.careline.web.identity.Strangers;
import org.careline.web.site.FormErrors;
import org.careline.web.site.TooMany;
import org.careline.web.site.Unsent;

/**
 * The files of a form. A script uploads each one as soon as it is chosen; without it they arrive
 * with the form. Either way they are staged, so that no mistake elsewhere in the form loses them.
 */
@Named
@RequestScoped
public class Uploads {

  static final String KEPT = "file";
  static final String CHOSEN = "attachments";

  private final HttpServletRequest request;
  private final Attachments attachments;
  private final FormErrors errors;
  private final Strangers strangers;
  private final TooMany tooMany;
  private final Clock clock;

  private List<KeptFile> kept;

  protected Uploads() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Uploads(
      HttpServletRequest request,
      Attachments attachments,
      FormErrors errors,
      Strangers strangers,
      TooMany tooMany,
      Clock clock) {
    this.request = request;
    this.attachments = attachments;
    this.errors = errors;
    this.strangers = strangers;
    this.tooMany = tooMany;
    this.clock = clock;
  }

  /** Stages what came with the form; what cannot be taken is said at the field. */
  void receive() {
    kept = new ArrayList<>(getKept());
    for (Part part : chosen()) {
      Optional<Instant> wait = strangers.attaching();
      if (wait.isPresent()) {
        tooMany.until(wait.get(), CHOSEN, "files.tooMany");
        return;
      }
      try (InputStream content = part.getInputStream()) {
        kept.add(
            KeptFile.of(attachments.stage(part.getSubmittedFileName(), content, clock.instant())));
      } catch (Invalid refused) {
        refused
            .violations()
            .forEach(
                v -> errors.add(CHOSEN, part.getSubmittedFileName() + ": " + errors.sentence(v)));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  /** Goes on with files of a form that could not be sent before. */
  void restore(Unsent unsent) {
    kept = parse(unsent.values(KEPT));
  }

  List<StageId> stages() {
    return getKept().stream().map(KeptFile::stage).toList();
  }

  /** What the form shows as attached. */
  public List<KeptFile> getKept() {
    if (kept == null) {
      String[] values = request.getParameterValues(KEPT);
      kept = values == null ? List.of() : parse(List.of(values));
    }
    return kept;
  }

  /** For the {@code accept} attribute. */
  public String getAccept() {
    return String.join(",", attachments.allowedTypes());
  }

  /** Largest file that is taken. */
  public long getMegabytes() {
    return attachments.maximumSize() / 1_000_000;
  }

  public int getMaximumCount() {
    return attachments.maximumCount();
  }

  private List<Part> chosen() {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      return List.of();
    }
    try {
      return request.getParts().stream()
          .filter(part -> part.getName().equals(CHOSEN))
          .filter(Uploads::isFile)
          .toList();
    } catch (IOException | ServletException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Where nothing was chosen, a browser sends a part without a name. */
  private static boolean isFile(Part part) {
    return part.getSubmittedFileName() != null && !part.getSubmittedFileName().isBlank();
  }

  private static List<KeptFile> parse(List<String> values) {
    return values.stream().map(KeptFile::parse).flatMap(Optional::stream).distinct().toList();
  }
}
