package org.careline.kb.article;

/** A version with all that was written. */
public record VersionView(VersionSummary summary, ArticleDraft content) {}
