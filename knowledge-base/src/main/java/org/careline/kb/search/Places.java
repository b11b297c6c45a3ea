package org.careline.kb.search;

import java.util.Arrays;

/**
 * Numbers each of some hashes in the order in which they come; told apart a few million times a
 * second, so without objects.
 */
final class Places {

  static final int NONE = -1;

  private final int[] hashes;
  private final int[] places;
  private long some;
  private int size;

  Places(int most) {
    int room = Integer.highestOneBit(Math.max(8, most)) * 4;
    this.hashes = new int[room];
    this.places = new int[room];
    Arrays.fill(places, NONE);
  }

  /** The place of a hash, which is new if it was not there yet. */
  int add(int hash) {
    int slot = slot(hash);
    if (places[slot] == NONE) {
      hashes[slot] = hash;
      some |= 1L << hash;
      places[slot] = size++;
    }
    return places[slot];
  }

  /** Less than 0 when it is not there. */
  int of(int hash) {
    // Most words of a text are none of the few of a question: a bit tells so without looking.
    return (some & 1L << hash) == 0 ? NONE : places[slot(hash)];
  }

  int size() {
    return size;
  }

  private int slot(int hash) {
    int slot = hash & hashes.length - 1;
    while (places[slot] != NONE && hashes[slot] != hash) {
      slot = slot + 1 & hashes.length - 1;
    }
    return slot;
  }
}
