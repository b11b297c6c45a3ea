package org.careline.kb.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What the second look at a hit needs to know of it: hashes of its key, of its language, and of the
 * words, the words as they are written, and the trigrams of its title; the same of each question by
 * which it is found.
 */
final class Signature {

  static final int MOST = 200;

  private int key;
  private int language;
  private final Hashes words = new Hashes();
  private final Hashes written = new Hashes();
  private final Hashes trigrams = new Hashes();
  private ByteArrayDataInput in;
  private int questions;

  /** Some hashes, read again and again. */
  static final class Hashes {

    private final int[] hashes = new int[MOST];
    private int count;

    private void read(ByteArrayDataInput in) {
      count = in.readByte() & 0xff;
      for (int i = 0; i < count; i++) {
        hashes[i] = in.readInt();
      }
    }

    int count() {
      return count;
    }

    int get(int i) {
      return hashes[i];
    }
  }

  static BytesRef encode(
      Analyzers analyzers, String key, String language, String title, List<String> questions)
      throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeInt(CutText.hash(new BytesRef(key)));
    out.writeInt(language(language));
    out.writeByte((byte) questions.size());
    write(out, analyzers, language, title);
    for (String question : questions) {
      write(out, analyzers, language, question);
    }
    return new BytesRef(out.toArrayCopy());
  }

  private static void write(
      ByteBuffersDataOutput out, Analyzers analyzers, String language, String text)
      throws IOException {
    write(out, Tokens.of(analyzers, Fields.ALL + language, text, MOST));
    write(out, Tokens.of(analyzers.plain(), Fields.ALL, text, MOST));
    write(out, Tokens.of(analyzers, Fields.TRIGRAMS, text, MOST));
  }

  private static void write(ByteBuffersDataOutput out, List<BytesRef> terms) throws IOException {
    Set<BytesRef> different = new LinkedHashSet<>(terms);
    out.writeByte((byte) different.size());
    for (BytesRef term : different) {
      out.writeInt(CutText.hash(term));
    }
  }

  /** Reads another one. */
  void read(BytesRef bytes) {
    in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    key = in.readInt();
    language = in.readInt();
    questions = in.readByte();
    readText();
  }

  /** Turns from the title to the first question, then from one to the next; false at the end. */
  boolean nextQuestion() {
    if (questions == 0) {
      return false;
    }
    questions--;
    readText();
    return true;
  }

  private void readText() {
    words.read(in);
    written.read(in);
    trigrams.read(in);
  }

  /** The hash of the key of the article. */
  int key() {
    return key;
  }

  /** The hash of the language. */
  int language() {
    return language;
  }

  static int language(String code) {
    return CutText.hash(new BytesRef(code));
  }

  /** Words as they are searched for. */
  Hashes words() {
    return words;
  }

  /** Words as they are written, common ones included. */
  Hashes written() {
    return written;
  }

  Hashes trigrams() {
    return trigrams;
  }
}
