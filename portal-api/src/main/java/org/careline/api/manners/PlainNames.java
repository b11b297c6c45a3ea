package org.careline.api.manners;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.regex.Pattern;
import org.careline.api.problem.Refused;

/**
 * Slugs, numbers, addresses and the other names of things are ASCII. Whoever asks for another one
 * hears that it is not there; the database would refuse to compare it.
 */
@Provider
public class PlainNames implements ContainerRequestFilter {

  /** Words somebody looks for, and names of files and products. */
  private static final Set<String> FREE = Set.of("q", "name", "product");

  private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]*");

  @Override
  public void filter(ContainerRequestContext request) {
    if (strange(request.getUriInfo().getPathParameters()) != null) {
      throw new NotFoundException();
    }
    String parameter = strange(request.getUriInfo().getQueryParameters());
    if (parameter != null) {
      throw Refused.parameter(parameter, "form", "has letters that no such name has");
    }
  }

  private static String strange(MultivaluedMap<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(each -> !FREE.contains(each.getKey()))
        .filter(each -> each.getValue().stream().anyMatch(v -> !PLAIN.matcher(v).matches()))
        .map(each -> PLAIN.matcher(each.getKey()).matches() ? each.getKey() : "a parameter")
        .findFirst()
        .orElse(null);
  }
}
