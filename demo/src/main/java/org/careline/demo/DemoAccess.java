package org.careline.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careline.db.event.Quietly;
import org.careline.desk.account.Actor;
import org.careline.desk.account.CustomerId;
import org.careline.desk.account.Customers;
import org.careline.desk.identity.ApiClients;
import org.careline.desk.identity.ApiRole;
import org.careline.desk.identity.NewSecret;
import org.careline.desk.identity.Passwords;
import org.careline.desk.identity.StaffLogins;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Random passwords and secrets, and the one file in which they can be read: the last part of the
 * demo. The part is done when the file is written; a node that comes later on the same database
 * changes nothing and says where to look.
 */
@ApplicationScoped
class DemoAccess implements DemoPart {

  private static final int LENGTH = 16;

  /** Without those that look alike. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final Map<String, ApiRole> EDITORS =
      new TreeMap<>(
          Map.of(
              "kim.okafor@fernwire.example", ApiRole.AGENT,
              "priya.raman@fernwire.example", ApiRole.LEAD));

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  private final Customers customers;
  private final Passwords passwords;
  private final ApiClients clients;
  private final StaffLogins staffLogins;
  private final Path file;
  private final String portal;
  private final SecureRandom random = new SecureRandom();

  /** For the container's proxy. */
  protected DemoAccess() {
    this(null, null, null, null, ".", "");
  }

  @Inject
  DemoAccess(
      Customers customers,
      Passwords passwords,
      ApiClients clients,
      StaffLogins staffLogins,
      @ConfigProperty(name = "careline.data.dir", defaultValue = "data") String data,
      @ConfigProperty(name = "careline.portal.url", defaultValue = "http://localhost:8080")
          String portal) {
    this.customers = customers;
    this.passwords = passwords;
    this.clients = clients;
    this.staffLogins = staffLogins;
    this.file = Path.of(data).resolve("demo.json");
    this.portal = portal;
  }

  /** Makes everything that the file tells, and then the file. */
  @Override
  public void load(Instant now) {
    try {
      provide(now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** After another node did that: a file without log-ins, unless it is our own that is there. */
  public void refer() {
    if (Files.exists(file)) {
      return;
    }
    try {
      write(
          content(JsonValue.EMPTY_JSON_ARRAY, JsonValue.EMPTY_JSON_ARRAY)
              .add(
                  "note",
                  "The log-ins of this demo were written once, to demo.json in the data folder"
                      + " that it was loaded from. Only hashes of them are stored. If that file"
                      + " is gone, customers choose a new password at "
                      + portal
                      + "/reset, and ./careline token --role agent speaks for staff.")
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void provide(Instant now) throws IOException, InterruptedException {
    List<LogIn> logIns =
        DemoPeople.everybody()
            .map(
                person ->
                    new LogIn(person.getKey().getString("email"), password(), person.getValue()))
            .toList();
    assign(logIns, now);
    JsonArrayBuilder people = Json.createArrayBuilder();
    logIns.forEach(logIn -> people.add(logIn.json()));
    JsonArrayBuilder editors = Json.createArrayBuilder();
    EDITORS.forEach((email, role) -> editors.add(editor(email, role, now)));
    JsonArrayBuilder programs = Json.createArrayBuilder();
    Map.of(
            ApiRole.AGENT, Optional.of("kim.okafor@fernwire.example"),
            ApiRole.LEAD, Optional.of("priya.raman@fernwire.example"),
            ApiRole.ADMIN, Optional.<String>empty())
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> programs.add(client(entry.getKey(), entry.getValue(), now)));
    write(content(people.build(), programs.build()).add("editors", editors).build());
  }

  private JsonObjectBuilder content(JsonArray people, JsonArray programs) {
    return Json.createObjectBuilder()
        .add("portal", portal)
        .add("customers", people)
        .add("apiClients", programs);
  }

  /** Somebody of the staff who signs in to the portal and writes articles. */
  private JsonObjectBuilder editor(String email, ApiRole role, Instant now) {
    String password = password();
    staffLogins.assign(email, role, password, Actor.SYSTEM, now);
    return Json.createObjectBuilder()
        .add("email", email)
        .add("password", password)
        .add("role", role.key());
  }

  private record LogIn(String email, String password, Optional<String> organization) {

    JsonObject json() {
      return Json.createObjectBuilder()
          .add("email", email)
          .add("password", password)
          .add(
              "organization", organization.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
          .build();
    }
  }

  /** A good hash takes its time: each processor takes a share of them. */
  private void assign(List<LogIn> logIns, Instant now) throws InterruptedException {
    Queue<LogIn> waiting = new ConcurrentLinkedQueue<>(logIns);
    List<FutureTask<Boolean>> shares =
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
            .mapToObj(i -> new FutureTask<>(() -> assign(waiting, now)))
            .toList();
    shares.forEach(share -> threads.newThread(share).start());
    for (FutureTask<Boolean> share : shares) {
      try {
        var unused = share.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("the demo's passwords cannot be set", e.getCause());
      }
    }
  }

  private boolean assign(Queue<LogIn> waiting, Instant now) {
    Quietly.run(
        () ->
            Stream.generate(waiting::poll)
                .takeWhile(logIn -> logIn != null)
                .forEach(logIn -> assign(logIn, now)));
    return true;
  }

  private void assign(LogIn logIn, Instant now) {
    CustomerId customer = customers.byEmail(logIn.email()).orElseThrow().id();
    passwords.assign(customer, logIn.password(), now);
  }

  private JsonObject client(ApiRole role, Optional<String> agent, Instant now) {
    String name = "Demo " + role.key();
    NewSecret secret =
        clients.list().stream()
            .filter(client -> client.name().equals(name) && !client.revoked())
            .findFirst()
            .map(client -> clients.rotate(client.clientId(), Actor.SYSTEM, now))
            .orElseGet(() -> clients.create(name, role, agent, Actor.SYSTEM, now));
    return Json.createObjectBuilder()
        .add("clientId", secret.clientId())
        .add("clientSecret", secret.clientSecret())
        .add("role", role.key())
        .build();
  }

  /** Whole or not at all, and never readable by others. */
  private void write(JsonObject content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling("demo.json.new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.writeString(fresh, content.toString());
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private String password() {
    StringBuilder password = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
