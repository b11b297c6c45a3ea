package org.careline.api.manners;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** What every answer says to browsers and caches, unless the resource has said it. */
@Provider
public class SafeHeaders implements ContainerResponseFilter {

  /** Name of the header with the Content-Security-Policy. */
  public static final String POLICY = "Content-Security-Policy";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle("X-Content-Type-Options", "nosniff");
    if (!headers.containsKey(POLICY)) {
      headers.putSingle(POLICY, "default-src 'none'; frame-ancestors 'none'");
    }
    if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
    headers.add(HttpHeaders.VARY, "Authorization, Accept-Language");
  }
}
