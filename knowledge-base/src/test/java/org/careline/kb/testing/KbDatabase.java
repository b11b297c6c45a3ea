package org.careline.kb.testing;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.careline.db.Migrations;
import org.careline.db.embedded.DatabaseSoftware;
import org.careline.db.embedded.EmbeddedDatabase;

/** One embedded MariaDB for all tests of the module; each makes articles of its own. */
public final class KbDatabase {

  private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();
  private static final KbDatabase ONLY = start();

  private final DataSource database;
  private final EntityManagerFactory factory;

  private KbDatabase(DataSource database, EntityManagerFactory factory) {
    this.database = database;
    this.factory = factory;
  }

  public static KbDatabase get() {
    return ONLY;
  }

  public DataSource dataSource() {
    return database;
  }

  /** Like the container's: a connection in a transaction is the one of the transaction. */
  public DataSource connections() {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          EntityManager own = CURRENT.get();
          if (own == null || !method.getName().equals("getConnection")) {
            return invoke(method, database, arguments);
          }
          Connection shared = own.unwrap(Connection.class);
          return proxy(
              Connection.class,
              (connection, call, values) ->
                  call.getName().equals("close") ? null : invoke(call, shared, values));
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(KbDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Like the container's: works in the transaction of the calling thread. */
  public EntityManager entities() {
    return proxy(
        EntityManager.class,
        (self, method, arguments) -> {
          EntityManager own = CURRENT.get();
          if (own == null) {
            throw new IllegalStateException("no transaction");
          }
          return invoke(method, own, arguments);
        });
  }

  /** Runs this in a transaction of its own; what it throws rolls back. */
  public <T> T in(Callable<T> work) {
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
      CURRENT.remove();
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

  private static KbDatabase start() {
    try {
      DatabaseSoftware software =
          DatabaseSoftware.unpack(
              Path.of(System.getProperty("careline.test.software", "target/mariadb")));
      Path data = Files.createTempDirectory("careline-kb");
      EmbeddedDatabase server = EmbeddedDatabase.start(data, software);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
      Migrations.apply(server.url(), server.user(), server.password());
      MysqlDataSource database = new MysqlDataSource();
      database.setUrl(server.url());
      database.setUser(server.user());
      database.setPassword(server.password());
      return new KbDatabase(
          database,
          Persistence.createEntityManagerFactory(
              "kb",
              Map.of(
                  "eclipselink.persistencexml",
                  "META-INF/kb-persistence.xml",
                  "jakarta.persistence.nonJtaDataSource",
                  database)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
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
