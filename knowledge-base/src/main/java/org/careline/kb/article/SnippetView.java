package org.careline.kb.article;

import java.time.Instant;

/**
 * A text that articles use by its name: {@code {{name}}}.
 *
 * @param kind {@code snippet} (Markdown), {@code variable} (one line) or {@code term}
 * @param title what a term is called; empty for the others
 * @param text what stands in its place, or what a term means
 */
public record SnippetView(
    String name,
    String locale,
    String kind,
    String title,
    String text,
    String updatedBy,
    Instant updatedAt,
    long version) {}
