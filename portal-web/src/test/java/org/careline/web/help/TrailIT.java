package org.careline.web.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careline.testkit.Await;
import org.careline.testkit.Careline;
import org.careline.testkit.OnCareline;
import org.careline.web.Staff;
import org.junit.jupiter.api.Test;

/** What visitors do becomes their path, without a cookie and without a script. */
@OnCareline
class TrailIT {

  private static final String HERE = "203.0.113.71";
  private static final String ELSEWHERE = "203.0.113.72";

  private final String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "ig";
  private final String slug = "trail-" + word + "-" + UUID.randomUUID();
  private final String browser = "Browser/" + UUID.randomUUID();

  private int get(String path, String address) {
    return Careline.send(
            HttpRequest.newBuilder(Careline.portal().resolve(path))
                .header("X-Forwarded-For", address)
                .header("User-Agent", browser)
                .build())
        .statusCode();
  }

  private void read(String address) {
    get("/search?q=" + word, address);
    get("/help/en/" + slug, address);
  }

  /** The steps of each path on which the word was searched. */
  private List<String> paths() throws SQLException {
    List<String> paths = new ArrayList<>();
    try (Connection database = Careline.database();
        PreparedStatement select =
            database.prepareStatement(
                "select group_concat(kind order by done_at, id) steps from kb_path_step"
                    + " where path_id in (select path_id from kb_path_step where words = ?)"
                    + " group by path_id order by path_id")) {
      select.setString(1, word);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          paths.add(rows.getString(1));
        }
      }
    }
    return paths;
  }

  @Test
  void eachReaderOfAKeptPageHasAPath() throws SQLException {
    Staff.publish("en", slug, "About " + word, "Plug it in.");
    Await.until("the article", () -> get("/help/en/" + slug, "192.0.2.1") == 200);
    read(HERE);
    read(ELSEWHERE);
    Await.until("two paths", () -> paths().equals(List.of("searched,opened", "searched,opened")));
  }

  @Test
  void robotsThatSaySoLeaveNone() throws SQLException {
    HttpRequest search =
        HttpRequest.newBuilder(Careline.portal().resolve("/search?q=" + word))
            .header("User-Agent", "Mozilla/5.0 (compatible; Examplebot/2.1)")
            .build();
    assertThat(Careline.send(search).statusCode()).isEqualTo(200);
    get("/search?q=" + word, HERE);
    Await.until("the path of the reader", () -> !paths().isEmpty());
    assertThat(paths()).containsExactly("searched");
  }
}
