package org.careline.api.manners;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/**
 * Addresses in answers: without scheme and host (RFC 9110 §10.2.2), which only the proxy in front
 * knows for certain.
 */
public final class Locations {

  private Locations() {}

  /** The address of this request, without its query. */
  public static URI here(UriInfo uri) {
    return URI.create(uri.getRequestUri().getRawPath());
  }

  /** The address one step below this request's. */
  public static URI below(UriInfo uri, String name) {
    return UriBuilder.fromUri(here(uri)).path("{name}").build(name);
  }

  /** The address of this request with another last step, and the same query. */
  public static URI beside(UriInfo uri, String name) {
    return UriBuilder.fromUri(here(uri).resolve(name))
        .replaceQuery(uri.getRequestUri().getRawQuery())
        .build();
  }

  /** An address below the root of the API. */
  public static URI at(UriInfo uri, Class<?> resource, String name) {
    return UriBuilder.fromPath(uri.getBaseUri().getRawPath())
        .path(resource)
        .path("{name}")
        .build(name);
  }
}
