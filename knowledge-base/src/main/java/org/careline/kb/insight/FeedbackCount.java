package org.careline.kb.insight;

/** Votes for one article. */
public record FeedbackCount(long helpful, long unhelpful) {}
