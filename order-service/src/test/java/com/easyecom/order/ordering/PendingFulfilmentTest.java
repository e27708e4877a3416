package com.easyecom.order.ordering;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.order.ordering.application.StartFulfilment;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fulfilments between their two transactions: lost answers, crashes, refusals. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class PendingFulfilmentTest extends OrderingTest {

  @Inject StartFulfilment startFulfilment;

  @Test
  @Tag("full")
  void oneWhoseAnswerIsLostIsFinishedInTheBackgroundOnce() {
    long product = catalog.product("1.00", "10", "10.00");
    long id = placed(order(product, 3));
    catalog.delay(FakeCatalog.ISSUES, 4_500);
    fulfil(id, "{}")
        .statusCode(201)
        .body("fulfilment_state", equalTo("pending"))
        .body("status", equalTo("confirmed"))
        .body("items[0].fulfilled_quantity", equalTo("0.000"));
    fulfil(id, "{}").statusCode(409).body("code", equalTo("nothing_to_fulfil"));
    catalog.behave();
    await(() -> isFulfilled(id));
    assertEquals(new BigDecimal("7"), catalog.onHand(product));
    assertEquals(List.of("OrderPlaced", "OrderFulfilled"), eventTypes(id));
    show(id).body("items[0].cost", equalTo("3.00"), "version", equalTo(2));
  }

  @Test
  @Tag("full")
  void oneWithCatalogAwayIsFinishedWhenItIsBack() {
    long product = catalog.product("1.00", "10", "10.00");
    long id = placed(order(product, 3));
    catalog.goAway();
    fulfil(id, "{}").statusCode(201).body("fulfilment_state", equalTo("pending"));
    long tried = lastTried(id);
    await(() -> lastTried(id) > tried);
    show(id).body("status", equalTo("confirmed"));
    catalog.comeBack();
    await(() -> isFulfilled(id));
    assertEquals(new BigDecimal("7"), catalog.onHand(product));
  }

  @Test
  void oneThatACrashLeftIsFinished() {
    long product = catalog.product("1.00", "10", "10.00");
    long id = placed(order(product, 3));
    startFulfilment.start(id, null, "somebody who died");
    await(() -> isFulfilled(id));
    as("admin")
        .get(ORDERS + "/" + id + "/history")
        .then()
        .body("[0].actor", equalTo("somebody who died"));
  }

  @Test
  void theKeyOfAPendingOneAnswersThatOne() {
    long product = catalog.product("1.00", "10", "10.00");
    long id = placed(order(product, 3));
    String key = newKey();
    catalog.delay(FakeCatalog.ISSUES, 4_500);
    long fulfilment = fulfilWith(key, id, "pending");
    catalog.behave();
    assertEquals(fulfilment, fulfilWith(key, id, "done"));
    assertEquals(new BigDecimal("7"), catalog.onHand(product));
    assertEquals(1, count("SELECT count(*) FROM fulfilment WHERE order_id = ?", id));
  }

  private static long fulfilWith(String key, long orderId, String state) {
    return as("admin")
        .header("Idempotency-Key", key)
        .body("{}")
        .post(ORDERS + "/" + orderId + "/fulfilments")
        .then()
        .statusCode(201)
        .body("fulfilment_state", equalTo(state))
        .extract()
        .jsonPath()
        .getLong("fulfilment_id");
  }

  @Test
  void whatCatalogRefusesForGoodIsGivenBack() {
    long product = catalog.product("1.00", "10", "10.00");
    long id = placed(order(product, 3));
    String key = newKey();
    catalog.refuse(FakeCatalog.ISSUES, 409, "not_allocated");
    as("admin")
        .header("Idempotency-Key", key)
        .body("{}")
        .post(ORDERS + "/" + id + "/fulfilments")
        .then()
        .statusCode(409)
        .body("code", equalTo("not_allocated"));
    show(id).body("status", equalTo("confirmed"), "version", equalTo(1));
    catalog.behave();
    fulfilWith(key, id, "done");
    show(id).body("status", equalTo("fulfilled"));
    assertEquals(
        1, count("SELECT count(*) FROM fulfilment WHERE order_id = ? AND state = 'refused'", id));
  }

  @Test
  @Tag("full")
  void anOutageIsNoRefusal() {
    long product = catalog.product("1.00", "10", "10.00");
    long id = placed(order(product, 3));
    for (int status : new int[] {404, 500}) {
      catalog.refuse(FakeCatalog.ISSUES, status, "whatever");
      String expected = status == 404 ? "pending" : "nothing";
      var answer = fulfil(id, "{}");
      if (expected.equals("pending")) {
        answer.statusCode(201).body("fulfilment_state", equalTo("pending"));
      } else {
        answer.statusCode(409).body("code", equalTo("nothing_to_fulfil"));
      }
      long asked = issuesAsked();
      await(() -> issuesAsked() > asked);
      show(id).body("status", equalTo("confirmed"));
    }
    catalog.behave();
    await(() -> isFulfilled(id));
  }

  private long issuesAsked() {
    return catalog.calls(FakeCatalog.ISSUES).size();
  }

  /** When the order's fulfilment was tried last, in microseconds. */
  private long lastTried(long orderId) {
    return count(
        "SELECT (extract(epoch FROM tried_at) * 1000000)::bigint FROM fulfilment WHERE order_id ="
            + " ?",
        orderId);
  }

  private static boolean isFulfilled(long orderId) {
    return show(orderId).extract().path("status").equals("fulfilled");
  }
}
