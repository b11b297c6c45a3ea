package org.careline.desk.ticket;

import java.text.Normalizer;
import java.util.Locale;

/** A file name as it may be shown and offered for saving. */
final class FileName {

  private static final int LONGEST = 120;

  private FileName() {}

  /** The last part of whatever path a client sent, without characters that mean something. */
  static String clean(String given) {
    String name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    // Also invisible ones: a right-to-left override makes gpj.exe look like exe.jpg.
    name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}]", "");
    name = name.replaceAll("[\"*:<>?|;%]", "_").replaceAll("\\s+", " ");
    name = name.replaceAll("^[. ]+|[. ]+$", "");
    if (name.codePointCount(0, name.length()) > LONGEST) {
      String extension = extension(name);
      String tail = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
      name = name.substring(0, name.offsetByCodePoints(0, LONGEST - tail.length())) + tail;
    }
    return name.isEmpty() ? "file" : name;
  }

  /** Without the dot, in lower case; empty if there is none. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
