package org.careline.desk.testing;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.xml.parsers.ParserConfigurationException;
import org.careline.db.Migrations;
import org.careline.db.embedded.DatabaseSoftware;
import org.careline.db.embedded.EmbeddedDatabase;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.xml.sax.SAXException;

/**
 * One embedded MariaDB with the whole schema for all tests of the module. Tests share it and no
 * rows: everybody makes his own customers.
 */
public final class DeskDatabase {

  private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();
  private static final DeskDatabase ONLY = start();

  private final DataSource database;
  private final EntityManagerFactory factory;

  private DeskDatabase(DataSource database, EntityManagerFactory factory) {
    this.database = database;
    this.factory = factory;
  }

  public static DeskDatabase get() {
    return ONLY;
  }

  public DataSource dataSource() {
    return database;
  }

  /** Like the container's: works in the transaction of the calling thread. */
  public EntityManager entities() {
    return (EntityManager)
        Proxy.newProxyInstance(
            DeskDatabase.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              EntityManager own = CURRENT.get();
              if (own == null) {
                throw new IllegalStateException("no transaction");
              }
              try {
                return method.invoke(own, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Runs this in a transaction of its own; what it throws rolls back. */
  public <T> T in(Callable<T> work) {
    EntityManager outer = CURRENT.get();
    EntityManager own = factory.createEntityManager();
    CURRENT.set(own);
    own.getTransaction().begin();
    try {
      T result = work.call();
      own.getTransaction().commit();
      return result;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      if (own.getTransaction().isActive()) {
        own.getTransaction().rollback();
      }
      own.close();
      CURRENT.set(outer);
    }
  }

  /** Runs this in a transaction of its own. */
  public void run(Runnable work) {
    var unused =
        in(
            () -> {
              work.run();
              return true;
            });
  }

  private static DeskDatabase start() {
    try {
      MysqlDataSource database =
          Optional.ofNullable(System.getProperty("careline.test.db-url"))
              .map(DeskDatabase::given)
              .orElseGet(DeskDatabase::embedded);
      Migrations.apply(database.getUrl(), database.getUser(), database.getPassword());
      return new DeskDatabase(
          database,
          new PersistenceProvider()
              .createContainerEntityManagerFactory(new DeskUnit(database), Map.of()));
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A server that somebody has started, such as a real MySQL, with an empty database. */
  private static MysqlDataSource given(String url) {
    MysqlDataSource database = new MysqlDataSource();
    database.setUrl(url);
    database.setUser(System.getProperty("careline.test.db-user", "careline"));
    database.setPassword(System.getProperty("careline.test.db-password", "careline"));
    return database;
  }

  private static MysqlDataSource embedded() {
    try {
      DatabaseSoftware software =
          DatabaseSoftware.unpack(
              Path.of(System.getProperty("careline.test.software", "target/mariadb")));
      Path data = Files.createTempDirectory("careline-desk");
      EmbeddedDatabase server = EmbeddedDatabase.start(data, software);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
      MysqlDataSource database = new MysqlDataSource();
      database.setUrl(server.url());
      database.setUser(server.user());
      database.setPassword(server.password());
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(EmbeddedDatabase server, Path data) {
    server.close();
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // A temporary folder stays behind; nothing else is wrong.
    }
  }
}
