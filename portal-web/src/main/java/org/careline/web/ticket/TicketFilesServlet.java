package org.careline.web.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careline.db.outcome.NotFound;
import org.careline.desk.ticket.AttachmentContent;
import org.careline.desk.ticket.AttachmentId;
import org.careline.desk.ticket.Attachments;
import org.careline.desk.ticket.Visitor;

/**
 * Sends a file of a ticket to those who may see it, never to be opened inside the portal: {@code
 * /tickets/100001/files/…} and {@code /t/…/files/…}.
 *
 * <p>The pages below these addresses are shown by the routes before a request comes here, but the
 * container asks this servlet whether a form may carry files.
 */
@WebServlet({"/tickets/*", "/t/*"})
@MultipartConfig(fileSizeThreshold = 256 * 1024, maxRequestSize = UploadServlet.AT_ONCE)
public class TicketFilesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern PATH = Pattern.compile("/([^/]+)/files/([A-Za-z0-9_-]{22})");

  private final transient Attachments attachments;
  private final transient Visitors visitors;

  protected TicketFilesServlet() {
    this(null, null);
  }

  @Inject
  public TicketFilesServlet(Attachments attachments, Visitors visitors) {
    this.attachments = attachments;
    this.visitors = visitors;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
    Optional<Visitors.Visit> visit =
        path.matches() ? visit(request, path.group(1)) : Optional.empty();
    if (visit.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    send(visit.get(), new AttachmentId(path.group(2)), response);
  }

  private Optional<Visitors.Visit> visit(HttpServletRequest request, String key) {
    return request.getServletPath().equals("/t") ? visitors.holding(key) : visitors.memberAt(key);
  }

  private void send(Visitors.Visit visit, AttachmentId id, HttpServletResponse response)
      throws IOException {
    Visitor visitor = visit.visitor();
    try (AttachmentContent file = attachments.open(visit.ticket(), id, visitor)) {
      response.setContentType(file.about().mediaType());
      response.setContentLengthLong(file.about().size());
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
      response.setHeader("Cache-Control", "private, no-store");
      response.setHeader("Content-Disposition", disposition(file.about().name()));
      file.content().transferTo(response.getOutputStream());
    } catch (NotFound hidden) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** RFC 6266, with the encoding of RFC 8187. */
  static String disposition(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    String encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }
}
