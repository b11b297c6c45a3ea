package org.careline.kb.article;

import jakarta.persistence.EntityManager;
import org.careline.db.blob.BlobStore;
import org.careline.db.event.EventLog;
import org.careline.db.persistence.Database;
import org.careline.kb.testing.KbDatabase;

/** The use cases of this package, put together by hand. */
public final class Desk {

  public final Articles articles;
  public final Publishing publishing;
  public final ArticleVersions versions;
  public final Renaming renaming;
  public final Snippets snippets;
  public final Redirects redirects;
  public final Translations translations;
  public final Categories categories;
  public final ArticleFiles files;
  public final PublishedArticles published;
  public final Ownership ownership;

  public Desk(EntityManager entities, EventLog log, BlobStore blobs) {
    Database database = new Database(KbDatabase.get().connections());
    SnippetTexts texts = new SnippetTexts(database);
    Drawer drawer = new Drawer(entities, log, texts);
    Shelves shelves = new Shelves(entities, drawer);
    FirstLanguage first = new FirstLanguage("en,de");
    snippets = new Snippets(database, drawer);
    redirects = new Redirects(database);
    translations = new Translations(drawer, first);
    articles = new Articles(entities, drawer, shelves, blobs, redirects, translations);
    publishing = new Publishing(entities, drawer);
    versions = new ArticleVersions(entities, drawer);
    renaming = new Renaming(entities, database, drawer, shelves, redirects);
    categories = new Categories(entities, drawer, shelves, first);
    published = new PublishedArticles(entities, texts);
    ownership = new Ownership(drawer);
    files = new ArticleFiles(entities, drawer, blobs, published);
  }
}
