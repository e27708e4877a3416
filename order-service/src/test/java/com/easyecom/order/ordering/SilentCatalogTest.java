package com.easyecom.order.ordering;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Placing while catalog-service or the database is away, late or wrong. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class SilentCatalogTest extends OrderingTest {

  @Test
  void aCatalogThatIsAwayIsAnOutageThatTellsWhenToComeBack() {
    long product = catalog.product("1.00", "10", "5.00");
    long before = count("SELECT count(*) FROM sales_order");
    catalog.goAway();
    isUnavailable(place(order(product, 1)));
    isUnavailable(place(newKey(), order(product, 1)));
    assertEquals(before, count("SELECT count(*) FROM sales_order"));
    catalog.comeBack();
    place(order(product, 1)).statusCode(201);
  }

  @Test
  void aLateAnswersStockGoesBackWhenNobodyCanComeForIt() {
    long product = catalog.product("1.00", "10", "5.00");
    catalog.delay(FakeCatalog.ALLOCATIONS, 4_500);
    isUnavailable(place(order(product, 4)));
    await(() -> catalog.available(product).equals(new BigDecimal("1E+1")));
    assertEquals(1, releasesOf(orderIdOfCall(0)));
  }

  @Test
  void aLateAnswersStockWaitsForTheRetry() {
    long product = catalog.product("1.00", "1", "5.00");
    String key = newKey();
    catalog.delay(FakeCatalog.ALLOCATIONS, 4_500);
    isUnavailable(place(key, order(product, 1)));
    assertEquals(new BigDecimal("0"), catalog.available(product));
    catalog.behave();
    place(order(product, 1)).statusCode(409);
    long id = place(key, order(product, 1)).statusCode(201).extract().jsonPath().getLong("id");
    assertEquals(orderIdOfCall(0), id, "the first attempt's");
    assertEquals(0, releasesOf(id));
  }

  @Test
  @Tag("full")
  void aReleaseThatIsNotHeardIsToldAgain() {
    long product = catalog.product("1.00", "10", "5.00");
    catalog.refuse(FakeCatalog.RELEASES, 500, "internal_error");
    place(order(product, 4, "\"discount_amount\": \"4.01\"")).statusCode(400);
    assertEquals(new BigDecimal("6"), catalog.available(product));
    catalog.behave();
    await(() -> catalog.available(product).equals(new BigDecimal("1E+1")));
    await(() -> count("SELECT count(*) FROM stock_release") == 0);
  }

  @Test
  void whateverElseCatalogAnswersIsAnOutage() {
    long product = catalog.product("1.00", "10", "5.00");
    for (int status : new int[] {401, 403, 429, 500, 502, 503}) {
      catalog.refuse(FakeCatalog.ALLOCATIONS, status, "whatever");
      isUnavailable(place(order(product, 1)));
    }
    for (int status : new int[] {400, 404, 409, 502}) {
      catalog.speakHtml(FakeCatalog.ALLOCATIONS, status);
      isUnavailable(place(order(product, 1)));
    }
  }

  @Test
  @Tag("full")
  void aDatabaseFaultGivesTheStockBackWhenTheRequestCannotComeAgain() {
    long product = catalog.product("1.00", "10", "5.00");
    whileNoOrderCanBeStored(() -> isUnavailable(place(order(product, 4))));
    assertEquals(new BigDecimal("1E+1"), catalog.available(product));
  }

  @Test
  void aDatabaseFaultLeavesTheLastUnitToTheRetry() {
    long product = catalog.product("1.00", "1", "5.00");
    String key = newKey();
    whileNoOrderCanBeStored(() -> isUnavailable(place(key, order(product, 1))));
    assertEquals(new BigDecimal("0"), catalog.available(product));
    long id = place(key, order(product, 1)).statusCode(201).extract().jsonPath().getLong("id");
    assertEquals(orderIdOfCall(0), id);
    assertEquals(List.of("OrderPlaced"), eventTypes(id));
  }

  @Test
  @Tag("full")
  void aRetryWhoseStockExpiredHoldsItAnewUnderAnotherId() {
    long product = catalog.product("1.00", "1", "5.00");
    String key = newKey();
    catalog.delay(FakeCatalog.ALLOCATIONS, 4_500);
    isUnavailable(place(key, order(product, 1)));
    catalog.behave();
    // What the expiry of unclaimed stock will do, before catalog-service releases it.
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO given_up_order (order_id, given_up_at) VALUES (?, now())",
                orderIdOfCall(0)));
    long id = place(key, order(product, 1)).statusCode(201).extract().jsonPath().getLong("id");
    assertNotEquals(orderIdOfCall(0), id);
    assertEquals(new BigDecimal("0"), catalog.available(product));
    assertEquals(1, releasesOf(orderIdOfCall(0)));
    place(key, order(product, 1)).statusCode(201).body("id", equalTo((int) id));
  }

  @Test
  void anOrderThatIsStoredButHasNoStoredAnswerIsAnsweredNotPlacedAgain() {
    long product = catalog.product("1.00", "10", "5.00");
    String key = newKey();
    long id = place(key, order(product, 3)).statusCode(201).extract().jsonPath().getLong("id");
    jdbi.useHandle(h -> h.execute("DELETE FROM idempotency_key WHERE key = ?", key));
    place(key, order(product, 3)).statusCode(201).body("id", equalTo((int) id));
    assertEquals(new BigDecimal("7"), catalog.available(product));
    assertEquals(List.of("OrderPlaced"), eventTypes(id));
  }

  private long orderIdOfCall(int index) {
    return catalog.calls(FakeCatalog.ALLOCATIONS).get(index).body().get("order_id").asLong();
  }

  private long releasesOf(long orderId) {
    return catalog.calls(FakeCatalog.RELEASES).stream()
        .filter(call -> call.body().get("order_id").asLong() == orderId)
        .count();
  }

  private static void isUnavailable(ValidatableResponse response) {
    response
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .contentType("application/problem+json")
        .body("code", equalTo("service_unavailable"));
  }

  /** The service waits for a lock as long as it may. */
  private void whileNoOrderCanBeStored(Runnable action) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("LOCK TABLE sales_order IN SHARE ROW EXCLUSIVE MODE");
          action.run();
        });
  }
}
