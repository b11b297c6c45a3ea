package org.careline.kb.article;

import jakarta.persistence.EntityManager;
import org.careline.db.blob.BlobStore;
import org.careline.db.event.EventLog;

/** The use cases of this package, put together by hand. */
public final class Desk {

  public final Articles articles;
  public final Publishing publishing;
  public final Categories categories;
  public final ArticleFiles files;
  public final PublishedArticles published;

  public Desk(EntityManager entities, EventLog log, BlobStore blobs) {
    Drawer drawer = new Drawer(entities, log);
    Shelves shelves = new Shelves(entities, drawer);
    articles = new Articles(entities, drawer, shelves, blobs);
    publishing = new Publishing(drawer);
    categories = new Categories(entities, drawer, shelves);
    published = new PublishedArticles(entities);
    files = new ArticleFiles(entities, drawer, blobs, published);
  }
}
