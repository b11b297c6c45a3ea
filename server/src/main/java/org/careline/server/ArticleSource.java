package org.careline.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.careline.kb.article.ImportedArticle;

/**
 * An article that waits to be imported.
 *
 * @param name of the file, and the place in it if it has several
 */
record ArticleSource(String name, Reading reading) {

  /** Reads the article when its turn has come. */
  @FunctionalInterface
  interface Reading {
    Found read() throws IOException;
  }

  /**
   * What was read.
   *
   * @param files that come with the article, by the name under which its text mentions them
   */
  record Found(ImportedArticle article, Map<String, Path> files) {

    Found {
      files = Map.copyOf(files);
    }
  }
}
