package org.careline.web.site;

import com.ibm.icu.text.MessageFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of the pages in the visitor's language: {@code #{text['search.label']}}, or with
 * numbers, names and dates in ICU message format {@code #{text.of('search.found', view.total)}}.
 *
 * <p>They stand in {@code texts.properties} and {@code texts_de.properties} of each web package.
 */
@Named("text")
@RequestScoped
public class Texts extends AbstractMap<String, String> {

  private final Visitor visitor;
  private final TextBundles bundles;
  private Map<String, String> words;

  protected Texts() {
    this(null, null);
  }

  @Inject
  public Texts(Visitor visitor, TextBundles bundles) {
    this.visitor = visitor;
    this.bundles = bundles;
  }

  @Override
  public String get(Object key) {
    String found = words().get(key);
    return found == null ? "???" + key : found;
  }

  /** A sentence with its placeholders filled. */
  public String of(String key, Object... arguments) {
    Locale locale = visitor.locale();
    return new MessageFormat(get(key), locale).format(arguments);
  }

  @Override
  public boolean containsKey(Object key) {
    return words().containsKey(key);
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return words().entrySet();
  }

  private Map<String, String> words() {
    if (words == null) {
      words = bundles.in(visitor.locale());
    }
    return words;
  }
}
