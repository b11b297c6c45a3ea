package org.careline.kb.article;

import java.time.Instant;

/**
 * An image or attachment of an article.
 *
 * @param name file name, unique within the article
 * @param mediaType as detected from the content
 * @param size in bytes
 * @param sha256 of the content, in lower-case hex; fit for an ETag
 */
public record ArticleFile(
    ArticleKey article, String name, String mediaType, long size, String sha256, Instant addedAt) {

  /** Path below the portal's root. */
  public String url() {
    return article.url() + "/files/" + name;
  }
}
