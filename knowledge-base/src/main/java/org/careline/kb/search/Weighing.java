package org.careline.kb.search;

import java.util.EnumMap;
import java.util.Map;

/** One state of all weights. */
final class Weighing {

  static final Weighing STANDARD = new Weighing(Map.of());

  private final Map<SearchWeight, Float> weights = new EnumMap<>(SearchWeight.class);

  /** What was not changed is as it is by itself. */
  Weighing(Map<SearchWeight, Float> changed) {
    for (SearchWeight weight : SearchWeight.values()) {
      weights.put(weight, changed.getOrDefault(weight, weight.standard()));
    }
  }

  float of(SearchWeight weight) {
    return weights.get(weight);
  }
}
