package org.careline.kb.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.careline.kb.article.Heading;
import org.careline.kb.article.Rendered;

/**
 * The text of an article as it lies in the index: cut into passages, each with the places of its
 * words, so that what answers best is found without analyzing the text again. The places are only
 * read where something is to be marked. In bytes of UTF-8:
 *
 * <pre>length, text, length of headings, (anchor, heading)*,
 * (end of passage, number of its heading,
 *   number of words, length of places, (hash of term)*, (step, length)*)*</pre>
 */
final class CutText {

  /** Sentences are put together up to so many characters. */
  private static final int GOAL = 200;

  /** Text behind that many characters is searched, but never shown as a passage. */
  private static final int LONGEST = 100_000;

  private static final int SEED = 0x5ca1ab1e;

  private CutText() {}

  static int hash(BytesRef term) {
    return StringHelper.murmurhash3_x86_32(term, SEED);
  }

  /** The words are those of the whole text. */
  static BytesRef encode(Rendered page, List<CutWords.Word> words, String language)
      throws IOException {
    String text = clean(page.text());
    int[] bytes = byteOffsets(text);
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeVInt(utf8.length);
    out.writeBytes(utf8, utf8.length);
    writeHeadings(out, page.headings());
    int next = 0;
    int begin = 0;
    int section = 0;
    for (int end : ends(language, text, page.sections())) {
      while (section < page.sections().size() && page.sections().get(section) <= begin) {
        section++;
      }
      int first = next;
      while (next < words.size() && words.get(next).from() < end) {
        next++;
      }
      out.writeVInt(bytes[end]);
      out.writeVInt(section);
      writeWords(out, words.subList(first, next), bytes, begin, end);
      begin = end;
    }
    return new BytesRef(out.toArrayCopy());
  }

  private static void writeWords(
      ByteBuffersDataOutput out, List<CutWords.Word> words, int[] bytes, int begin, int end)
      throws IOException {
    ByteBuffersDataOutput places = new ByteBuffersDataOutput();
    int last = bytes[begin];
    for (CutWords.Word word : words) {
      int from = bytes[word.from()];
      places.writeVInt(from - last);
      places.writeVInt(bytes[Math.min(word.to(), end)] - from);
      last = from;
    }
    out.writeVInt(words.size());
    out.writeVInt((int) places.size());
    for (CutWords.Word word : words) {
      out.writeInt(hash(word.term()));
    }
    places.copyTo(out);
  }

  private static void writeHeadings(ByteBuffersDataOutput out, List<Heading> headings)
      throws IOException {
    ByteBuffersDataOutput names = new ByteBuffersDataOutput();
    for (Heading heading : headings) {
      names.writeString(heading.id());
      names.writeString(heading.text());
    }
    out.writeVInt((int) names.size());
    out.writeBytes(names.toArrayCopy());
  }

  /** A heading by its number from 1; begins to read where the first one is. */
  static Heading heading(ByteArrayDataInput in, int number) throws IOException {
    for (int i = 1; i < number; i++) {
      in.skipBytes(in.readVInt());
      in.skipBytes(in.readVInt());
    }
    return new Heading(0, in.readString(), in.readString());
  }

  /** The text alone. */
  static String text(BytesRef cut) {
    ByteArrayDataInput in = new ByteArrayDataInput(cut.bytes, cut.offset, cut.length);
    int length = in.readVInt();
    return new String(cut.bytes, in.getPosition(), length, StandardCharsets.UTF_8);
  }

  /** Not too long, and without halves of characters. */
  private static String clean(String whole) {
    String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static int[] byteOffsets(String text) {
    int[] offsets = new int[text.length() + 1];
    int offset = 0;
    for (int i = 0; i < text.length(); i++) {
      offsets[i] = offset;
      char c = text.charAt(i);
      // Each half of a pair counts two of its four bytes.
      offset += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    offsets[text.length()] = offset;
    return offsets;
  }

  /** Where passages end: behind sentences or lines, and wherever a section begins. */
  private static List<Integer> ends(String language, String text, List<Integer> sections) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
    sentences.setText(text);
    List<Integer> ends = new ArrayList<>();
    int begin = 0;
    int end = 0;
    int section = 0;
    int sentence = 0;
    while (end < text.length()) {
      int line = text.indexOf('\n', end) + 1;
      // To go on is cheaper than to be asked for what follows a place, which is looked for
      // backwards.
      while (sentence <= end) {
        sentence = sentences.next();
      }
      int next = line > 0 && line < sentence ? line : sentence;
      while (section < sections.size() && sections.get(section) < end) {
        section++;
      }
      boolean atHeading = section < sections.size() && sections.get(section) == end;
      if (end > begin && (atHeading || next - begin > GOAL)) {
        ends.add(end);
        begin = end;
      }
      end = next;
    }
    if (end > begin) {
      ends.add(end);
    }
    return ends;
  }
}
