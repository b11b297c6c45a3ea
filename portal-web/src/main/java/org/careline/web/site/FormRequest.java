package org.careline.web.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A form may come without the parts that files would come in; then it brings no files. */
final class FormRequest extends HttpServletRequestWrapper {

  FormRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public Collection<Part> getParts() {
    if (!isMultipart()) {
      return List.of();
    }
    try {
      return super.getParts();
    } catch (IOException | ServletException | RuntimeException e) {
      throw new Unreadable(e);
    }
  }

  @Override
  public Part getPart(String name) {
    return getParts().stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
  }

  private boolean isMultipart() {
    String type = getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }
}
