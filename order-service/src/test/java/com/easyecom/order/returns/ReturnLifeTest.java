package com.easyecom.order.returns;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From status to status, who may do it, and how returns are found. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class ReturnLifeTest extends ReturningTest {

  private static final List<String> STATUSES =
      List.of("requested", "approved", "rejected", "received", "refunded");
  private static final Map<String, List<String>> ALLOWED =
      Map.of(
          "requested", List.of("approved", "rejected"),
          "approved", List.of("rejected", "received"),
          "rejected", List.of(),
          "received", List.of("refunded"),
          "refunded", List.of());

  @ParameterizedTest
  @CsvSource({
    "requested, ''",
    "approved, approved",
    "rejected, rejected",
    "received, approved received",
    "refunded, approved received refunded"
  })
  void fromEachStatusOnlyWhatIsAllowedFollows(String status, String way) {
    long id = returned(sold(catalog.product("5.00", "2", "4.00"), 1), 1);
    for (String step : way.split(" ")) {
      if (!step.isEmpty()) {
        change(id, step).statusCode(200).body("status", equalTo(step));
      }
    }
    for (String next : STATUSES) {
      if (!ALLOWED.get(status).contains(next)) {
        change(id, next)
            .statusCode(409)
            .body("code", equalTo("illegal_transition"))
            .body("allowed", equalTo(ALLOWED.get(status)));
      }
    }
    find("/" + id).body("status", equalTo(status));
  }

  @Test
  void onlyWhoKnowsThePresentVersionChangesIt() {
    long id = returned(sold(catalog.product("5.00", "2", "4.00"), 1), 1);
    patch(id, "{\"status\": \"approved\", \"version\": 1}").statusCode(200);
    patch(id, "{\"status\": \"rejected\", \"version\": 1}")
        .statusCode(409)
        .body("code", equalTo("stale_version"), "version", equalTo(2));
    find("/" + id).body("status", equalTo("approved"));
  }

  @Test
  void ofTwoThatReceiveAtOnceOneDoes() throws Exception {
    long order = sold(catalog.product("5.00", "2", "4.00"), 2);
    long id = returned(order, 1);
    change(id, "approved").statusCode(200);
    List<Integer> statuses = atOnce(4, i -> change(id, "received").extract().statusCode());
    assertEquals(List.of(200, 409, 409, 409), statuses.stream().sorted().toList());
    show(order).body("items[0].returned_quantity", equalTo("1.000"), "version", equalTo(3));
    assertEquals(1, Collections.frequency(names(id), "ReturnReceived"));
  }

  private List<Object> names(long id) {
    return told(id).stream().map(event -> event.get("name")).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "[",
        "{\"status\": null}",
        "{\"status\": \"lost\"}",
        "{\"status\": \"approved\", \"version\": \"new\"}",
        "{\"status\": \"approved\", \"refund_total\": 1}"
      })
  void aBadChangeIsRefused(String body) {
    long id = returned(sold(catalog.product("5.00", "2", "4.00"), 1), 1);
    patch(id, body).statusCode(400);
    find("/" + id).body("status", equalTo("requested"), "version", equalTo(1));
  }

  @Test
  void whatThereIsNotIsNotFound() {
    change(999_999_999, "approved").statusCode(404).body("code", equalTo("not_found"));
    find("/999999999").statusCode(404).body("code", equalTo("not_found"));
  }

  @Test
  void whoSellsTakesBackAndWhoReadsOrdersReadsReturns() {
    long order = sold(catalog.product("5.00", "2", "4.00"), 2);
    String body = body(order, part(itemOf(order), 1));
    for (String role : List.of("warehouse", "accountant", "support", "viewer")) {
      as(role).body(body).post(RETURNS).then().statusCode(403);
    }
    long id = as("sales").body(body).post(RETURNS).then().extract().jsonPath().getLong("id");
    String path = RETURNS + "/" + id;
    as("warehouse").body("{\"status\": \"approved\"}").patch(path).then().statusCode(403);
    for (String role : List.of("sales", "warehouse", "accountant", "support")) {
      as(role).get(path).then().statusCode(200);
    }
    as("viewer").get(path).then().statusCode(403);
    as("viewer").get(RETURNS).then().statusCode(403);
    as("manager")
        .body("{\"status\": \"approved\"}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("requested_at", notNullValue(), "received_at", nullValue());
  }

  @Test
  void returnsAreFoundNewestFirstPageByPage() {
    long order = sold(catalog.product("5.00", "5", "10.00"), 5);
    long first = returned(order, 1);
    long second = returned(order, 1, "\"status\": \"received\"");
    long third = returned(order, 1);
    change(first, "rejected").statusCode(200);
    String ofOrder = "?order_id=" + order;
    find(ofOrder).body("id", contains((int) third, (int) second, (int) first));
    find(ofOrder + "&status=received").body("id", contains((int) second));
    find(ofOrder + "&from=2000-01-01&to=2001-01-01").body("$", empty());
    find(ofOrder + "&from=2000-01-01").body("$", hasSize(3));
    String next = find(ofOrder + "&limit=2").body("$", hasSize(2)).extract().header("Link");
    String rest = next.substring(next.indexOf('?'), next.indexOf('>'));
    find(rest).body("id", contains((int) first)).header("Link", nullValue());
    for (String bad : List.of("status=lost", "order_id=x", "limit=0", "cursor=x", "from=soon")) {
      find("?" + bad).statusCode(400);
    }
  }
}
