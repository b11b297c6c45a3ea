package org.careline.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/** A running Careline: database, application server, and what others need to find them. */
final class Instance implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final DataFolder folder;
  private final Plan plan;
  private final PrintWriter console;
  private final CountDownLatch end = new CountDownLatch(1);
  private Database database;
  private ApplicationServer server;

  private Instance(Plan plan, DataFolder folder, PrintWriter console) {
    this.plan = plan;
    this.folder = folder;
    this.console = console;
  }

  /** What the operator asked for. */
  record Plan(
      int port, Path data, Optional<Database.Address> database, boolean demo, boolean cluster) {}

  /** Returns when pages and API answer. */
  static Instance start(Plan plan, PrintWriter console) {
    Instant began = Instant.now();
    refuseTakenPort(plan.port());
    Instance instance = new Instance(plan, DataFolder.claim(plan.data()), console);
    Runtime.getRuntime().addShutdownHook(new Thread(instance::stop, "careline-stop"));
    try {
      instance.start();
    } catch (RuntimeException | IOException e) {
      instance.stop();
      throw e instanceof Failure failure
          ? failure
          : new Failure("Careline cannot start: " + e.getMessage(), e);
    }
    instance.announce(began);
    // A start, most of all the first one, needs more memory than what follows.
    System.gc();
    return instance;
  }

  private void start() throws IOException {
    Path home = Main.home();
    Path log = folder.file("server.log");
    // The console keeps what this class says.
    Logging.into(log);
    configure();
    say(
        plan.database().isPresent()
            ? "Connecting to the database"
            : Files.exists(folder.file("db")) ? "Starting the database" : "Creating the database");
    CompletableFuture<Database> opening =
        CompletableFuture.supplyAsync(() -> Database.open(plan.database(), home, folder.root()));
    Path scratch = folder.fresh("payara");
    server = ApplicationServer.boot(home, scratch, log, plan.port(), plan.cluster());
    database = join(opening);
    System.setProperty("careline.db.url", database.address().url());
    System.setProperty("careline.db.user", database.address().user());
    System.setProperty("careline.db.password", database.address().password());
    say("Starting the API");
    server.deploy("api", "api", home.resolve("apps/api"), log);
    Readiness readiness = new Readiness(plan.port(), log);
    CompletableFuture<Void> api =
        CompletableFuture.runAsync(() -> readiness.await(Readiness.API, PATIENCE));
    say("Starting the portal");
    server.deploy("portal", "/", home.resolve("apps/portal"), log);
    if (plan.demo()) {
      say("Loading the demo");
    }
    join(api);
    readiness.await(Readiness.PAGES, PATIENCE);
  }

  /** Keys the applications read through MicroProfile Config. */
  private void configure() throws IOException {
    String portal = Settings.find("careline.portal.url").orElse("http://localhost:" + plan.port());
    String secret = random();
    System.setProperty("careline.data.dir", folder.root().toString());
    System.setProperty("careline.portal.url", portal);
    System.setProperty("careline.demo", String.valueOf(plan.demo()));
    System.setProperty("careline.local.secret", secret);
    new RunningInstance("http://localhost:" + plan.port(), ProcessHandle.current().pid(), secret)
        .write(folder.root());
  }

  private static <T> T join(CompletableFuture<T> meanwhile) {
    try {
      return meanwhile.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void refuseTakenPort(int port) {
    if (port < 1 || port > 65_535) {
      throw new Failure("Port %d does not exist, choose one from 1 to 65535.".formatted(port));
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw new Failure("Port %d is taken, choose another one with --port.".formatted(port), e);
    }
  }

  private void announce(Instant began) {
    console.printf(
        "Started in %.1f s%n", Duration.between(began, Instant.now()).toMillis() / 1000.0);
    if (plan.demo()) {
      DemoLogins.print(folder.file("demo.json"), console);
    }
    console.println("Careline is ready at http://localhost:" + plan.port());
  }

  private void say(String step) {
    console.println(step + " ...");
  }

  /** Returns when the process is told to end. */
  void awaitEnd() throws InterruptedException {
    end.await();
  }

  @Override
  public void close() {
    stop();
  }

  /** Applications first, so that what they are doing can still be committed. */
  private synchronized void stop() {
    if (server != null) {
      server.close();
      server = null;
    }
    if (database != null) {
      database.close();
      database = null;
    }
    try {
      Files.deleteIfExists(folder.file(RunningInstance.FILE));
    } catch (IOException e) {
      console.println(e.getMessage());
    }
    folder.close();
    end.countDown();
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
