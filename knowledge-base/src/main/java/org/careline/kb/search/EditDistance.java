package org.careline.kb.search;

/** How many letters have to be changed, added, left out or swapped with a neighbour. */
final class EditDistance {

  private EditDistance() {}

  /**
   * The optimal string alignment distance, or anything larger than {@code most} when it is larger.
   */
  static int between(String a, String b, int most) {
    return most == 1 ? atMostOne(a, b) : table(a, b, most);
  }

  /** One edit is where both first differ, and nowhere else. */
  private static int atMostOne(String a, String b) {
    int same = 0;
    int shorter = Math.min(a.length(), b.length());
    while (same < shorter && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    int restA = a.length() - same;
    int restB = b.length() - same;
    if (restA == 0 && restB == 0) {
      return 0;
    }
    boolean changed = rest(a, same + 1, b, same + 1);
    boolean left = rest(a, same + 1, b, same) || rest(a, same, b, same + 1);
    boolean swapped =
        restA > 1
            && restB > 1
            && a.charAt(same) == b.charAt(same + 1)
            && a.charAt(same + 1) == b.charAt(same)
            && rest(a, same + 2, b, same + 2);
    return changed || left || swapped ? 1 : 2;
  }

  private static boolean rest(String a, int fromA, String b, int fromB) {
    int length = a.length() - fromA;
    return length >= 0 && length == b.length() - fromB && a.regionMatches(fromA, b, fromB, length);
  }

  /** Only what is at most so far from the diagonal is filled in; all else is too far anyway. */
  private static int table(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - most);
      int to = Math.min(b.length(), i + most);
      row[from - 1] = from == 1 ? i : most + 1;
      int best = row[from - 1];
      for (int j = from; j <= to; j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int edits = Math.min(last[j - 1] + same, 1 + Math.min(last[j], row[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swapped ? Math.min(edits, before[j - 2] + 1) : edits;
        best = Math.min(best, row[j]);
      }
      if (best > most) {
        return best;
      }
      if (to < b.length()) {
        row[to + 1] = most + 1;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
