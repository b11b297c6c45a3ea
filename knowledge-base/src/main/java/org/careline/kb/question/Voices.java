package org.careline.kb.question;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.careline.kb.question.Evidence.Kind;

/** What single visits say of one question, and what that makes together. */
final class Voices {

  /** What one visit says. */
  record Voice(String network, LocalDate day, Kind kind) {}

  private final Map<String, Voice> byVisit = new HashMap<>();
  private final Set<String> changed = new LinkedHashSet<>();
  private Tally tally;

  Voices(Tally tally) {
    this.tally = tally;
  }

  /** What was counted before. */
  void known(String visit, Voice voice) {
    byVisit.put(visit, voice);
  }

  /**
   * Counts what a visit says; it may say something else later, but not twice. Further visits of the
   * same network are not believed on the same day.
   */
  void hear(Evidence evidence) {
    Voice before = byVisit.get(evidence.visit());
    Voice after = new Voice(evidence.network(), evidence.day(), evidence.kind());
    if (before == null) {
      if (byVisit.values().stream().anyMatch(voice -> isNeighbour(voice, after))) {
        return;
      }
    } else if (after.kind() == Kind.LEFT || after.kind() == before.kind()) {
      return;
    } else {
      tally = tally.plus(before.kind(), -1);
    }
    byVisit.put(evidence.visit(), after);
    changed.add(evidence.visit());
    tally = tally.plus(after.kind(), 1).from(networks(after.day()));
  }

  private static boolean isNeighbour(Voice one, Voice other) {
    return one.day().equals(other.day()) && one.network().equals(other.network());
  }

  /** For how many networks it ended well on a day. */
  private int networks(LocalDate day) {
    return (int)
        byVisit.values().stream()
            .filter(voice -> voice.day().equals(day) && voice.kind() != Kind.FAILED)
            .map(Voice::network)
            .distinct()
            .count();
  }

  Tally tally() {
    return tally;
  }

  /** Visits whose voice is another one than before. */
  Set<String> changed() {
    return changed;
  }

  Voice of(String visit) {
    return byVisit.get(visit);
  }
}
