package org.careline.desk.identity;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.db.persistence.Database;
import org.careline.db.secret.ServerSecret;
import org.careline.desk.account.Accounts;
import org.careline.desk.testing.DeskDatabase;
import org.careline.desk.testing.RecordingLog;

/** The use cases of this package, put together by hand. */
final class Identity {

  final DeskDatabase database = DeskDatabase.get();
  final EntityManager entities = database.entities();
  final RecordingLog log = new RecordingLog();
  final Accounts accounts = new Accounts(entities, log);
  final Audit audit = new Audit(log);
  final PasswordHasher hasher = new PasswordHasher();
  final ServerSecret secret =
      new ServerSecret(new Database(database.dataSource()), Optional.empty());
  final Throttle throttle = new Throttle(entities, secret);
  final Credentials credentials = new Credentials(entities);
  final LinkStore store = new LinkStore(entities, secret);
  final Links links = new Links(entities, store, "https://help.example/");
  final Registration registration =
      new Registration(
          entities,
          accounts.customers(),
          accounts.addresses(),
          credentials,
          hasher,
          throttle,
          store,
          audit);
  final Passwords passwords =
      new Passwords(
          accounts.customers(), accounts.addresses(), credentials, hasher, throttle, store, audit);
  final EmailChange emailChange =
      new EmailChange(
          accounts.customers(), accounts.addresses(), passwords, throttle, store, audit);
  final StaffLogins staffLogins =
      new StaffLogins(new Database(database.dataSource()), accounts.staff(), hasher, audit);
  final SignIn signIn = new SignIn(throttle, credentials, staffLogins, hasher);
  final Sessions sessions = new Sessions(entities, database.dataSource(), audit);
  final ApiClients clients = new ApiClients(entities, accounts.staff(), audit);

  /** An address nobody else uses. */
  static String address() {
    return UUID.randomUUID() + "@x.example";
  }

  /** The token of the link that the latest event of this type tells the mailer to send. */
  String token(String type, java.time.Instant now) {
    long id = log.last(type).payload().getJsonNumber("link").longValueExact();
    String url = database.in(() -> links.urlFor(new LinkId(id), now)).orElseThrow().toString();
    return List.of(url.split("[=/]", -1)).get(url.split("[=/]", -1).length - 1);
  }
}
