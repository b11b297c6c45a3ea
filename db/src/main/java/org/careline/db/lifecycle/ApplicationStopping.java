package org.careline.db.lifecycle;

/** Nothing is torn down yet; threads end now. Fired once, synchronously. */
public record ApplicationStopping() {}
