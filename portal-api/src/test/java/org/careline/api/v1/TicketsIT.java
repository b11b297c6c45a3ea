package org.careline.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.careline.testkit.Careline;
import org.careline.testkit.OnCareline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnCareline
class TicketsIT {

  private final String key = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final String customer = key + "@tickets.example";
  private String ticket;

  @BeforeEach
  void openTicket() {
    Http.Answer opened =
        Http.to("v1/tickets")
            .as("agent")
            .post(
                "{\"customer\":\"%s\",\"subject\":\"It rings\",\"body\":\"All <b>day</b>\"}"
                    .formatted(customer));
    assertThat(opened.status()).isEqualTo(201);
    ticket = "v1/tickets/" + opened.json().getInt("number");
    assertThat(opened.header("Location")).endsWith(ticket);
  }

  private Http.Answer read() {
    return Http.to(ticket).as("agent").get();
  }

  @Test
  void newTicketIsRead() {
    JsonObject json = read().json();
    assertThat(json.getString("status")).isEqualTo("new");
    assertThat(json.getJsonObject("customer").getString("email")).isEqualTo(customer);
    assertThat(json.getJsonArray("messages")).hasSize(1);
  }

  /** A database only takes so many open statements, and then none of anybody's. */
  @Test
  void ticketsLeaveNoStatementOpen() throws SQLException {
    for (int i = 0; i < 40; i++) {
      openTicket();
    }
    int before = openStatements();
    for (int i = 0; i < 80; i++) {
      openTicket();
    }
    assertThat(openStatements() - before).isLessThan(60);
  }

  private static int openStatements() throws SQLException {
    try (Connection database = Careline.database();
        ResultSet row =
            database
                .createStatement()
                .executeQuery("show global status like 'Prepared_stmt_count'")) {
      row.next();
      return row.getInt(2);
    }
  }

  @Test
  void ticketIsListedByItsCustomer() {
    JsonObject page =
        Http.to("v1/tickets?status=new&customer=" + customer).as("agent").get().json();
    assertThat(page.getJsonArray("items")).hasSize(1);
    assertThat(
            Http.to("v1/tickets?status=solved&customer=" + customer)
                .as("agent")
                .get()
                .json()
                .getJsonArray("items"))
        .isEmpty();
  }

  @Test
  void publicAnswerMakesTheTicketWaitForTheCustomer() {
    String etag = read().header("ETag");
    Http.Answer added =
        Http.to(ticket + "/messages")
            .as("agent")
            .with("If-Match", etag)
            .post("{\"body\":\"Is it plugged in?\",\"status\":\"pending\"}");
    assertThat(added.status()).isEqualTo(201);
    assertThat(read().json().getString("status")).isEqualTo("pending");
    assertThat(read().header("ETag")).isEqualTo(added.header("ETag"));
  }

  @Test
  void answerOnTopOfSomethingUnreadIsRefused() {
    String etag = read().header("ETag");
    Http.to(ticket + "/messages").as("agent").post("{\"body\":\"First.\"}");
    Http.Answer late =
        Http.to(ticket + "/messages")
            .as("agent")
            .with("If-Match", etag)
            .post("{\"body\":\"Second.\"}");
    assertThat(late.status()).isEqualTo(412);
    assertThat(read().json().getJsonArray("messages")).hasSize(2);
  }

  @Test
  void noteIsInternal() {
    Http.to(ticket + "/messages")
        .as("agent")
        .post("{\"body\":\"Careful.\",\"visibility\":\"internal\"}");
    JsonObject note =
        Http.to(ticket + "/messages")
            .as("agent")
            .get()
            .json()
            .getJsonArray("items")
            .getJsonObject(1);
    assertThat(note.getString("visibility")).isEqualTo("internal");
    assertThat(read().json().getString("status")).isNotEqualTo("pending");
  }

  @Test
  void patchNeedsTheVersionThatWasRead() {
    String etag = read().header("ETag");
    assertThat(Http.to(ticket).as("agent").patch("{\"priority\":\"high\"}").status())
        .isEqualTo(428);
    Http.Answer patched =
        Http.to(ticket).as("agent").with("If-Match", etag).patch("{\"priority\":\"high\"}");
    assertThat(patched.status()).isEqualTo(200);
    assertThat(patched.json().getString("priority")).isEqualTo("high");
    assertThat(patched.json().getJsonArray("history").toString()).contains("priority");
    assertThat(
            Http.to(ticket)
                .as("agent")
                .with("If-Match", etag)
                .patch("{\"priority\":\"low\"}")
                .status())
        .isEqualTo(412);
  }

  @Test
  void closingAndAssigningOthersIsForLeads() {
    String agent = key + "@staff.example";
    assertThat(Http.to("v1/teams/" + key).as("admin").put("{\"name\":\"Team\"}").status())
        .isEqualTo(201);
    assertThat(
            Http.to("v1/agents/" + agent)
                .as("admin")
                .put("{\"name\":\"Kim\",\"teams\":[\"%s\"]}".formatted(key))
                .status())
        .isEqualTo(201);
    String assignment = "{\"team\":\"%s\",\"assignee\":\"%s\"}".formatted(key, agent);
    assertThat(assign("agent", assignment).status()).isEqualTo(403);
    Http.Answer assigned = assign("lead", assignment);
    assertThat(assigned.status()).isEqualTo(200);
    assertThat(assigned.json().getString("assignee")).isEqualTo(agent);
    String etag = read().header("ETag");
    assertThat(
            Http.to(ticket)
                .as("agent")
                .with("If-Match", etag)
                .patch("{\"status\":\"closed\"}")
                .status())
        .isEqualTo(403);
    assertThat(
            Http.to(ticket)
                .as("lead")
                .with("If-Match", etag)
                .patch("{\"status\":\"closed\"}")
                .status())
        .isEqualTo(200);
    assertThat(Http.to(ticket + "/messages").as("agent").post("{\"body\":\"Late.\"}").status())
        .isEqualTo(409);
  }

  private Http.Answer assign(String role, String assignment) {
    return Http.to(ticket + "/assignment")
        .as(role)
        .with("If-Match", read().header("ETag"))
        .put(assignment);
  }

  @Test
  void attachmentIsServedAsADownload() {
    Http.Answer upload =
        Http.to("v1/attachments")
            .as("agent")
            .with("Content-Disposition", "attachment; filename=\"my log.txt\"")
            .send("POST", "text/plain", "line one\n");
    assertThat(upload.status()).isEqualTo(201);
    Http.to(ticket + "/messages")
        .as("agent")
        .post(
            "{\"body\":\"See file.\",\"attachments\":[\"%s\"]}"
                .formatted(upload.json().getString("id")));
    JsonObject file =
        Http.to(ticket + "/attachments")
            .as("agent")
            .get()
            .json()
            .getJsonArray("items")
            .getJsonObject(0);
    Http.Answer download =
        Http.to(file.getString("url").substring("/api/".length())).as("agent").get();
    assertThat(download.text()).isEqualTo("line one\n");
    assertThat(download.header("Content-Disposition"))
        .startsWith("attachment;")
        .contains("my log.txt");
    assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void contentDecidesWhatAFileIs() {
    Http.Answer upload =
        Http.to("v1/attachments?name=picture.png")
            .as("agent")
            .send("POST", "image/png", "<!DOCTYPE html><html><script>alert(1)</script></html>");
    assertThat(upload.status()).isEqualTo(422);
    assertThat(upload.faultyFields()).containsExactly("file");
  }

  @Test
  void formUploadsAFile() {
    String form =
        """
        --cut
        Content-Disposition: form-data; name="file"; filename="a.txt"
        Content-Type: text/plain

        hello
        --cut--
        """
            .replace("\n", "\r\n");
    Http.Answer upload =
        Http.to("v1/attachments")
            .as("agent")
            .send("POST", "multipart/form-data; boundary=cut", form);
    assertThat(upload.status()).isEqualTo(201);
    assertThat(upload.json().getString("name")).isEqualTo("a.txt");
  }
}
