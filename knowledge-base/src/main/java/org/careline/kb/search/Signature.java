package org.careline.kb.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What the second look at a hit needs to know of it: hashes of its key and of the trigrams of its
 * title.
 */
final class Signature {

  private static final int MOST = 200;

  private int key;
  private final short[] trigrams = new short[MOST];
  private int trigramCount;

  static BytesRef encode(Analyzers analyzers, String key, String title) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeInt(CutText.hash(new BytesRef(key)));
    Set<BytesRef> grams = new LinkedHashSet<>(Tokens.of(analyzers, Fields.TRIGRAMS, title, MOST));
    out.writeByte((byte) grams.size());
    for (BytesRef gram : grams) {
      out.writeShort(trigram(gram));
    }
    return new BytesRef(out.toArrayCopy());
  }

  static short trigram(BytesRef term) {
    return (short) CutText.hash(term);
  }

  /** Reads another one. */
  void read(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    key = in.readInt();
    trigramCount = in.readByte() & 0xff;
    for (int i = 0; i < trigramCount; i++) {
      trigrams[i] = in.readShort();
    }
  }

  /** The hash of the key of the article. */
  int key() {
    return key;
  }

  /** How many of the trigrams are among those. */
  int shared(BitSet some) {
    int shared = 0;
    for (int i = 0; i < trigramCount; i++) {
      if (some.get(trigrams[i] & 0xffff)) {
        shared++;
      }
    }
    return shared;
  }

  /** How many trigrams there are. */
  int trigrams() {
    return trigramCount;
  }
}
