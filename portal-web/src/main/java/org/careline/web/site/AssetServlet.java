package org.careline.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.careline.web.site.Assets.Asset;

/**
 * Sends {@link Assets}: {@code /assets/{version}/css/careline.css}. The service worker alone lies
 * outside: it may only look after pages beside or below it.
 */
@WebServlet({"/assets/*", AssetServlet.WORKER})
public class AssetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String WORKER = "/worker.js";

  private final transient Assets assets;

  protected AssetServlet() {
    this(null);
  }

  @Inject
  public AssetServlet(Assets assets) {
    this.assets = assets;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().equals(WORKER)) {
      response.setHeader("Cache-Control", "no-cache");
      send(assets.find("js/worker.js").orElseThrow(), request, response);
      return;
    }
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    int afterVersion = path.indexOf('/', 1);
    // A page of the version before may still be open somewhere: any version gets today's file.
    Optional<Asset> found = assets.find(path.substring(afterVersion + 1));
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean current = (request.getContextPath() + "/assets" + path).startsWith(assets.url(""));
    response.setHeader(
        "Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
    send(found.get(), request, response);
  }

  private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = asset.plain();
    if (asset.gzip().isPresent()) {
      response.setHeader("Vary", "Accept-Encoding");
      if (Gzip.wanted(request)) {
        response.setHeader("Content-Encoding", "gzip");
        body = asset.gzip().get();
      }
    }
    response.setContentType(asset.type());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
