package com.easyecom.catalog.allocation;

import static com.easyecom.catalog.fixture.Orders.issueLine;
import static com.easyecom.catalog.fixture.Orders.line;
import static com.easyecom.catalog.fixture.Shelf.patch;
import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.catalog.fixture.Orders;
import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.catalog.fixture.Together;
import com.easyecom.events.catalog.StockAllocated;
import com.easyecom.events.catalog.StockReleased;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an order holds after it was changed. */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class ReallocationTest {

  @Inject Orders orders;
  @Inject Outbox outbox;

  @Test
  void anOrderComesToHoldWhatItNeedsOfEachProduct() {
    long cup = productWith(10);
    long plate = productWith(10);
    long order = unique();
    orders.allocate("key-" + order, order, line(cup, "2"), line(plate, "3")).statusCode(200);
    reallocate(order, 1, line(cup, "4"), line(cup, "1")).statusCode(204);
    isAllocated(cup, "5.000");
    isAllocated(plate, "0.000");
    reallocate(order, 1, line(cup, "5")).statusCode(204);
    isAllocated(cup, "5.000");
    reallocate(order, 2).statusCode(204);
    isAllocated(cup, "0.000");
    assertEquals(2, outbox.events(StockAllocated.class, cup).size());
    assertEquals(
        List.of("5.000"),
        outbox.events(StockReleased.class, cup).stream()
            .map(event -> event.quantity().toString())
            .toList());
    assertEquals(1, outbox.events(StockReleased.class, plate).size());
  }

  @Test
  void oneThatComesLateChangesNothing() {
    long cup = productWith(10);
    long order = unique();
    orders.allocate(order, cup, "2").statusCode(200);
    reallocate(order, 7, line(cup, "4")).statusCode(204);
    reallocate(order, 6, line(cup, "9"))
        .statusCode(409)
        .body("code", equalTo("reallocation_superseded"));
    isAllocated(cup, "4.000");
  }

  @Test
  void allOfItOrNothing() {
    long cup = productWith(10);
    long plate = productWith(1);
    long order = unique();
    orders.allocate(order, cup, "2").statusCode(200);
    reallocate(order, 1, line(cup, "1"), line(plate, "2"))
        .statusCode(409)
        .body("code", equalTo("insufficient_stock"), "errors", hasSize(1))
        .body("errors[0].product_id", equalTo((int) plate))
        .body("errors[0].requested", equalTo("2.000"), "errors[0].available", equalTo("1.000"));
    isAllocated(cup, "2.000");
    // What was refused is decided anew when it comes again.
    reallocate(order, 1, line(cup, "1"), line(plate, "1")).statusCode(204);
    isAllocated(cup, "1.000");
    isAllocated(plate, "1.000");
  }

  @Test
  void whatIsNotForSaleIsKeptButNotHeldMore() {
    long cup = productWith(10);
    long order = unique();
    orders.allocate(order, cup, "3").statusCode(200);
    patch(cup, "{\"is_active\": false}").statusCode(200);
    reallocate(order, 1, line(cup, "4")).statusCode(400).body("errors.field", contains("items"));
    reallocate(order, 1, line(cup, "2")).statusCode(204);
    isAllocated(cup, "2.000");
    reallocate(order, 2, line(unique(), "1")).statusCode(400);
  }

  @Test
  void whatHasLeftCountsAsHad() {
    long cup = productWith(10);
    long order = unique();
    orders.allocate(order, cup, "5").statusCode(200);
    orders.issue(unique(), order, issueLine(1, cup, "2")).statusCode(200);
    reallocate(order, 1, line(cup, "5")).statusCode(204);
    isAllocated(cup, "3.000");
    reallocate(order, 2, line(cup, "2")).statusCode(204);
    isAllocated(cup, "0.000");
    read(cup).body("on_hand", equalTo("8.000"));
  }

  /** However they meet, the one with the highest sequence is what remains. */
  @Test
  void ofManyAtOnceTheLatestRemains() {
    long cup = productWith(100);
    long plate = productWith(100);
    long order = unique();
    orders.allocate(order, cup, "1").statusCode(200);
    Together.run(
        16,
        i ->
            i % 2 == 0
                ? reallocate(order, i + 1, line(cup, Integer.toString(i + 1)))
                : reallocate(order, i + 1, line(plate, Integer.toString(i + 1))));
    isAllocated(cup, "0.000");
    isAllocated(plate, "16.000");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    long cup = productWith(1);
    reallocate(unique(), 0, line(cup, "1")).statusCode(400);
    reallocate(unique(), 1, line(cup, "0")).statusCode(400);
    orders.post("/internal/reallocations", "{\"order_id\": 1, \"sequence\": 1}").statusCode(400);
    orders.post("/internal/products", "{\"product_ids\": [null]}").statusCode(400);
  }

  @Test
  void productsAreDescribedAsTheyAreNow() {
    long cup = productWith(10);
    orders.allocate(unique(), cup, "3").statusCode(200);
    orders
        .post("/internal/products", "{\"product_ids\": [%d, %d]}".formatted(cup, unique()))
        .statusCode(200)
        .body("products", hasSize(1))
        .body("products[0].product_id", equalTo((int) cup))
        .body("products[0].available", equalTo("7.000"))
        .body("products[0].unit_price", equalTo("4.00"), "products[0].unit_cost", equalTo("2.5000"))
        .body("products[0].is_for_sale", equalTo(true));
  }

  private ValidatableResponse reallocate(long orderId, long sequence, String... lines) {
    return orders.post(
        "/internal/reallocations",
        "{\"order_id\": %d, \"sequence\": %d, \"lines\": [%s]}"
            .formatted(orderId, sequence, String.join(", ", lines)));
  }

  private static void isAllocated(long productId, String quantity) {
    read(productId).body("allocated", equalTo(quantity));
  }
}
