package org.careline.api.problem;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.careline.db.outcome.Violation;

/** The sentence of a violation, from the bundle of the module whose rule it is. */
final class Sentences {

  /** Languages the bundles are written in. */
  static final Set<String> LANGUAGES = Set.of("en", "de");

  private static final Logger LOG = Logger.getLogger(Sentences.class.getName());
  private static final List<String> BUNDLES =
      List.of("org.careline.desk.violations", "org.careline.kb.violations");

  // An unknown language reads English, whatever the server's own language is.
  private static final ResourceBundle.Control ENGLISH =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Sentences() {}

  static String of(Violation violation, Locale language) {
    for (String name : BUNDLES) {
      try {
        ResourceBundle bundle = ResourceBundle.getBundle(name, language, ENGLISH);
        if (bundle.containsKey(violation.key())) {
          return new MessageFormat(bundle.getString(violation.key()), language)
              .format(violation.arguments().toArray());
        }
      } catch (MissingResourceException e) {
        LOG.log(Level.FINE, "A module without violations", e);
      }
    }
    return violation.key();
  }
}
