package org.careline.web.help;

import java.util.Optional;
import java.util.stream.Stream;
import org.careline.web.site.Urls;

/**
 * The address of the results page: a question and what narrows its answers.
 *
 * @param category slug
 * @param product its name
 * @param language tag of another language than the page's own
 */
record ResultsAddress(
    String words, Optional<String> category, Optional<String> product, Optional<String> language) {

  /** By how much the answers are narrowed. */
  long choices() {
    return Stream.of(category, product, language).filter(Optional::isPresent).count();
  }

  ResultsAddress asking(String other) {
    return new ResultsAddress(other, category, product, language);
  }

  ResultsAddress in(Optional<String> shelf) {
    return new ResultsAddress(words, shelf, product, language);
  }

  ResultsAddress about(Optional<String> name) {
    return new ResultsAddress(words, category, name, language);
  }

  ResultsAddress speaking(Optional<String> tag) {
    return new ResultsAddress(words, category, product, tag);
  }

  /** Of the first page. */
  String url() {
    StringBuilder url = new StringBuilder("/search?q=").append(Urls.encode(words));
    category.ifPresent(slug -> url.append("&category=").append(Urls.encode(slug)));
    product.ifPresent(name -> url.append("&product=").append(Urls.encode(name)));
    language.ifPresent(tag -> url.append("&language=").append(Urls.encode(tag)));
    return url.toString();
  }

  /** Of a later page. */
  String after(String cursor) {
    return url() + "&cursor=" + Urls.encode(cursor);
  }
}
