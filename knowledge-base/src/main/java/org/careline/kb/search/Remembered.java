package org.careline.kb.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.util.IOSupplier;

/** What was found out last, up to a number; what was not asked for the longest goes first. */
final class Remembered<K, V> {

  private final Map<K, V> known;

  Remembered(int most) {
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** Two who ask the same at once may both find it out. */
  V get(K key, IOSupplier<V> find) throws IOException {
    synchronized (known) {
      V value = known.get(key);
      if (value != null) {
        return value;
      }
    }
    V found = find.get();
    synchronized (known) {
      known.put(key, found);
    }
    return found;
  }
}
