package org.careline.desk.identity;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id with the parameters OWASP recommends (19 MiB, two passes, one lane), in the PHC string
 * format. Never works on more hashes at once than there are processors: more would only cost
 * memory.
 */
@ApplicationScoped
class PasswordHasher {

  private static final int MEMORY = 19 * 1024; // KiB
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int LENGTH = 32;
  private static final int SALT = 16;
  private static final String CURRENT =
      "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY, PASSES, LANES);

  private final Semaphore turn =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);

  /** Compared with when there is no account, so that the answer takes as long. */
  private volatile String decoy;

  public String hash(String password) {
    return inTurn(() -> function().hash(bytes(password), Digests.random(SALT), null).getResult());
  }

  public boolean matches(String password, String hash) {
    Argon2Function function =
        isOutdated(hash) ? Argon2Function.getInstanceFromHash(hash) : function();
    return inTurn(
        () ->
            function.check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII), null, null));
  }

  /** Takes as long as {@link #matches}, and never does. */
  public void pretend(String password) {
    if (decoy == null) {
      decoy = hash(Digests.base64Url(Digests.random(SALT)));
    }
    matches(password, decoy);
  }

  /** Whether the hash was made with other parameters than new ones are. */
  public boolean isOutdated(String hash) {
    return !hash.startsWith(CURRENT);
  }

  private static Argon2Function function() {
    return Argon2Function.getInstance(MEMORY, PASSES, LANES, LENGTH, Argon2.ID);
  }

  /** The same letters are the same password, however a keyboard composes them (NIST 800-63B). */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
  }

  private <T> T inTurn(Supplier<T> work) {
    turn.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turn.release();
    }
  }
}
