package org.careline.kb.search;

/** Names of the index's fields. Whoever changes what is in them raises {@link #SCHEMA}. */
final class Fields {

  /** An index of another schema is built anew from the event log. */
  static final String SCHEMA = "10";

  /** {@code locale/slug}: the term by which an article is replaced and deleted. */
  static final String KEY = "key";

  /** The key again, to sort by. */
  static final String ORDER = "order";

  static final String SLUG = "slug";
  static final String LOCALE = "locale";
  static final String VISIBILITY = "visibility";

  /** Before a group that a restricted article is for, as a further term of its visibility. */
  static final String READER = "@";

  static final String CATEGORY = "category";
  static final String PRODUCT = "product";
  static final String UPDATED = "updated";
  static final String POPULARITY = "popularity";

  /** Grams of three letters of the title: finds what is misspelt beyond two letters. */
  static final String TRIGRAMS = "trigrams";

  /** Beginnings of the words of the title. */
  static final String BEGINNINGS = "beginnings";

  /** Beginnings of the words of questions by which it is found, and beside them the questions. */
  static final String ASKED = "asked";

  /** What a hit shows, as {@link Brief}. */
  static final String BRIEF = "brief";

  /** What a second look at a hit needs, as {@link Signature}. */
  static final String SIGNATURE = "signature";

  /** The text with the places of its words, as {@link CutText}. */
  static final String TEXT = "text";

  /** Only stored. */
  static final String TITLE = "title";

  static final String SUMMARY = "summary";
  static final String HTML = "html";
  static final String HEADING = "heading";
  static final String TAG = "tag";
  static final String PUBLISHED = "published";
  static final String VERSION = "version";

  /** All categories, in one document of their own. */
  static final String CATEGORIES = "categories";

  /** Before the language: every word, those of the title twice. For scoring. */
  static final String ALL = "all_";

  /** Before the language: the words of the title with their positions. For phrases. */
  static final String TITLE_WORDS = "title_";

  /** Before the language: the words of the text with their positions. For phrases. */
  static final String BODY = "body_";

  /** Before the language: questions by which it is found, each as a whole. */
  static final String QUESTION = "question_";

  private Fields() {}

  static String key(String slug, String locale) {
    return locale + "/" + slug;
  }

  /** The language of a locale, by which its words are analyzed: {@code pt} of {@code pt-BR}. */
  static String language(String locale) {
    int end = locale.indexOf('-');
    return end < 0 ? locale : locale.substring(0, end);
  }
}
