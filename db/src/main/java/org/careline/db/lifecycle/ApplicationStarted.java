package org.careline.db.lifecycle;

/** Everything that can be injected is there; threads may be started. Fired once, synchronously. */
public record ApplicationStarted() {}
