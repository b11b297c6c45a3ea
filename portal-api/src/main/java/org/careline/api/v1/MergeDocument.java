package org.careline.api.v1;

import java.util.List;
import org.careline.kb.article.Merge;

/**
 * Two changes of one article, in the answer to whoever came second. To go on, let somebody choose
 * where there are conflicts, and send the result with the version of {@code theirs} in If-Match.
 *
 * @param base what both began with
 * @param merged all changes together; where two touch, both stand in the body between marks
 * @param conflicts fields in which somebody has to choose
 */
record MergeDocument(
    Side base, Side theirs, ArticleContent yours, ArticleContent merged, List<String> conflicts) {

  /** A content that was saved. */
  record Side(long version, ArticleContent content) {

    static Side of(Merge.Side side) {
      return new Side(side.version(), ArticleContent.of(side.content()));
    }
  }

  static MergeDocument of(Merge merge) {
    return new MergeDocument(
        Side.of(merge.base()),
        Side.of(merge.theirs()),
        ArticleContent.of(merge.yours().content()),
        ArticleContent.of(merge.merged()),
        merge.conflicts());
  }
}
