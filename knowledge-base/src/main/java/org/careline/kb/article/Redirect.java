package org.careline.kb.article;

import java.time.Instant;

/**
 * An old name that leads to a new one.
 *
 * @param kind {@code article} or {@code category}
 */
public record Redirect(String kind, String slug, String target, String createdBy, Instant at) {}
