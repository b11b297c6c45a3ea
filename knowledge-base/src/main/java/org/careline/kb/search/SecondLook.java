package org.careline.kb.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Looks again at the best hits, with an eye for what would cost too much to ask about every
 * article: how alike title and question are letter by letter.
 */
final class SecondLook {

  private static final float ALIKE = 0.6f;

  private static final Comparator<FieldDoc> BEST_FIRST =
      Comparator.<FieldDoc>comparingDouble(hit -> -hit.score)
          .thenComparing(hit -> (Integer) hit.fields[1]);

  private final BitSet trigrams = new BitSet(1 << 16);

  SecondLook(List<BytesRef> typed) {
    typed.forEach(trigram -> trigrams.set(Signature.trigram(trigram) & 0xffff));
  }

  /** The same hits with their new scores, best first. */
  List<FieldDoc> at(ArticleSearcher searcher, ScoreDoc[] hits) throws IOException {
    ScoreDoc[] ascending = hits.clone();
    Arrays.sort(ascending, Comparator.comparingInt(hit -> hit.doc));
    float best = hits.length == 0 ? 0 : hits[0].score;
    Column signatures = new Column(searcher.getIndexReader(), Fields.SIGNATURE);
    Signature signature = new Signature();
    int typed = trigrams.cardinality();
    List<FieldDoc> again = new ArrayList<>();
    for (ScoreDoc hit : ascending) {
      signature.read(signatures.at(hit.doc));
      double alike =
          typed == 0 || signature.trigrams() == 0
              ? 0
              : signature.shared(trigrams) / Math.sqrt((double) typed * signature.trigrams());
      float score = (float) (hit.score + best * ALIKE * alike);
      again.add(new FieldDoc(hit.doc, score, new Object[] {score, signature.key()}));
    }
    again.sort(BEST_FIRST);
    return again;
  }
}
