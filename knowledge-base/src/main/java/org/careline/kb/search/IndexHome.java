package org.careline.kb.search;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.careline.kb.article.FirstLanguage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the index of this application lives: a folder that belongs to this WAR on this node. */
@ApplicationScoped
class IndexHome {

  @Resource(lookup = "java:app/AppName")
  private String application;

  private final Path data;
  private final FirstLanguage first;
  private ArticleIndex index;
  private boolean closed;
  private volatile boolean ready;

  /** For the container's proxy. */
  protected IndexHome() {
    this.data = Path.of("");
    this.first = null;
  }

  @Inject
  IndexHome(
      @ConfigProperty(name = "careline.data.dir", defaultValue = "data") String data,
      FirstLanguage first) {
    this.data = Path.of(data);
    this.first = first;
  }

  /** With an index that is open already. */
  IndexHome(ArticleIndex index) {
    this();
    this.index = index;
  }

  /** Opens the index when it is first needed; a failure is tried again the next time. */
  public synchronized ArticleIndex index() {
    if (closed) {
      throw new IllegalStateException("the article index is closed");
    }
    if (index == null) {
      try {
        Path folder = data.resolve("index").resolve(application);
        index = ArticleIndex.open(FSDirectory.open(folder), first.tag());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return index;
  }

  public boolean ready() {
    return ready;
  }

  public void caughtUp() {
    ready = true;
  }

  @PreDestroy
  public synchronized void close() {
    closed = true;
    if (index != null) {
      try {
        index.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
