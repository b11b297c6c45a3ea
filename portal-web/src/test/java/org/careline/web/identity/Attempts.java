package org.careline.web.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.careline.testkit.Careline;

/** Attempts as the server counts them, under keys that only its secret can make. */
final class Attempts {

  private static final String HMAC = "HmacSHA256";

  private Attempts() {}

  /**
   * So many attempts have failed just now, for somebody who has tried once.
   *
   * @param subject {@code account:} with an address, {@code remote:} with a network
   */
  static void failed(int times, String subject) throws SQLException {
    String sql = "update throttle set failures = ?, last_at = utc_timestamp(6) where id = ?";
    try (Connection database = Careline.database();
        PreparedStatement update = database.prepareStatement(sql)) {
      update.setInt(1, times);
      update.setBytes(2, hmac(hmac(secret(database), ""), subject));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private static byte[] secret(Connection database) throws SQLException {
    try (PreparedStatement select =
            database.prepareStatement("select value from server_secret where name = 'throttle'");
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getBytes(1);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
