package org.careline.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.careline.testkit.OnCareline;
import org.junit.jupiter.api.Test;

@OnCareline
class AccountsIT {

  private final String key = "a" + UUID.randomUUID().toString().substring(0, 8);
  private final String customer = "v1/customers/" + key + "@accounts.example";

  @Test
  void customerOfAnOrganizationIsEnteredAndFound() {
    assertThat(Http.to("v1/organizations/" + key).as("admin").put("{\"name\":\"Acme\"}").status())
        .isEqualTo(201);
    Http.Answer entered =
        Http.to(customer)
            .as("admin")
            .put("{\"name\":\"Ann\",\"locale\":\"de\",\"organization\":\"%s\"}".formatted(key));
    assertThat(entered.status()).isEqualTo(201);
    assertThat(entered.json().getString("organization")).isEqualTo(key);
    assertThat(
            Http.to("v1/organizations/" + key + "/people")
                .as("agent")
                .get()
                .json()
                .getJsonArray("items"))
        .hasSize(1);
  }

  @Test
  void patchOfACustomerKeepsTheRest() {
    Http.to(customer).as("admin").put("{\"name\":\"Ann\",\"phone\":\"+49 30 1\"}");
    Http.Answer now = Http.to(customer).as("agent").get();
    Http.Answer patched =
        Http.to(customer)
            .as("admin")
            .with("If-Match", now.header("ETag"))
            .patch("{\"name\":\"Anna\"}");
    assertThat(patched.status()).isEqualTo(200);
    assertThat(patched.json().getString("name")).isEqualTo("Anna");
    assertThat(patched.json().getString("phone")).isEqualTo("+49 30 1");
  }

  @Test
  void customersHaveProducts() {
    Http.to(customer).as("admin").put("{\"name\":\"Ann\"}");
    Http.Answer added =
        Http.to(customer + "/products")
            .as("admin")
            .post(
                "{\"name\":\"Phone\",\"serialNumber\":\"%s\",\"warrantyUntil\":\"2030-01-31\"}"
                    .formatted(key));
    assertThat(added.status()).isEqualTo(201);
    JsonObject product =
        Http.to(customer + "/products")
            .as("agent")
            .get()
            .json()
            .getJsonArray("items")
            .getJsonObject(0);
    assertThat(product.getString("warrantyUntil")).isEqualTo("2030-01-31");
    assertThat(Http.to("v1/products/" + product.getString("id")).as("agent").get().status())
        .isEqualTo(200);
  }

  @Test
  void unknownCustomerIsNotFound() {
    assertThat(Http.to("v1/customers/nobody@accounts.example").as("agent").get().status())
        .isEqualTo(404);
  }

  @Test
  void followersSeeWhatChanged() {
    long before = Http.to("v1/changes?limit=1").as("lead").get().json().getInt("after");
    assertThat(before).isGreaterThanOrEqualTo(0);
    Http.to("v1/organizations/" + key).as("admin").put("{\"name\":\"Acme\"}");
    org.careline.testkit.Await.until("the change", () -> seen("organization"));
  }

  private boolean seen(String type) {
    long after = 0;
    while (true) {
      JsonObject page = Http.to("v1/changes?limit=100&after=" + after).as("lead").get().json();
      if (page.getJsonArray("items").toString().contains(key)) {
        return page.toString().contains(type);
      }
      if (page.getJsonArray("items").isEmpty()) {
        return false;
      }
      after = page.getJsonNumber("after").longValue();
    }
  }
}
