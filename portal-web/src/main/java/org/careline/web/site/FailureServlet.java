package org.careline.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The page for a fault, and for refusals without a page of their own. When even that page fails, a
 * sentence without any template says so, because the container's own report would show what is
 * inside.
 */
@WebServlet(FailureServlet.PATH)
public class FailureServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/failure";

  private static final String FAULT = "/WEB-INF/pages/error/500.xhtml";
  private static final String NOT_THERE = "/WEB-INF/pages/error/404.xhtml";

  private static final String LAST_WORDS =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Something went wrong</title></head>
      <body><h1>Something went wrong on our side</h1>
      <p>Please try again in a minute.</p>
      <p lang="de">Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es in einer Minute noch
      einmal.</p></body></html>
      """;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      // Other refusals are a method or an address that nobody was given.
      String page =
          status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                  || status == HttpServletResponse.SC_NOT_IMPLEMENTED
              ? NOT_THERE
              : FAULT;
      request.getRequestDispatcher(page).forward(request, response);
    } catch (ServletException | RuntimeException e) {
      log("The page for a fault failed", e);
      response.resetBuffer();
      response.setContentType("text/html;charset=UTF-8");
      response.getOutputStream().write(LAST_WORDS.getBytes(UTF_8));
    }
  }
}
