package com.easyecom.catalog.insights;

import static com.easyecom.catalog.fixture.Shelf.as;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.patch;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.catalog.fixture.Orders;
import com.easyecom.catalog.fixture.Shelf;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class InsightsTest {

  @Inject Orders orders;
  @Inject Clock clock;
  @Inject Jdbi jdbi;

  @Test
  void salesLessReturnsOfThirtyDaysCount() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    long id = product();
    received(id, now.minus(Duration.ofDays(60)));
    sold(id, "40", now.minus(Duration.ofDays(31)));
    Instant last = now.minus(Duration.ofDays(2));
    sold(id, "20", now.minus(Duration.ofDays(29)));
    sold(id, "13", last);
    move(id, "return_in", "3").statusCode(201);
    // A loss is no sale.
    move(id, "out", "10").statusCode(201);
    patch(id, "{\"reorder_lead_days\": 14}").statusCode(200);
    insights(id)
        .body(
            "daily_sales_velocity", equalTo("1.000"),
            "stock_days_cover", equalTo("20.0"),
            "current_margin_pct", equalTo("37.50"),
            "last_sold_at", equalTo(last.toString()),
            "reorder_suggestion", equalTo("1.000"));
    // What is held can no more be sold.
    orders.allocate(unique(), id, "5").statusCode(200);
    insights(id).body("stock_days_cover", equalTo("15.0"), "reorder_suggestion", equalTo("6.000"));
  }

  @Test
  void withoutSalesThereIsNoCover() {
    insights(Shelf.productWith(3))
        .body(
            "stock_days_cover", nullValue(),
            "daily_sales_velocity", equalTo("0.000"),
            "last_sold_at", nullValue(),
            "reorder_suggestion", equalTo("0.000"));
  }

  @Test
  void theMarginIsHiddenFromWhoMayNotSeeCosts() {
    long id = Shelf.productWith(3);
    as("sales")
        .get("/api/v1/products/" + id + "/insights")
        .then()
        .statusCode(200)
        .body("$", not(hasKey("current_margin_pct")));
  }

  @Test
  void anUnknownProductIsNotFound() {
    get("/api/v1/products/999999999999/insights").statusCode(404);
    get("/api/v1/products/cup/insights").statusCode(404);
  }

  /** Whatever the planner thinks of a small table, it must be able to read the index alone. */
  @Test
  void salesAreReadFromTheirIndex() {
    String plan =
        jdbi.inTransaction(
            handle -> {
              handle.execute("SET LOCAL enable_seqscan = off");
              handle.execute("SET LOCAL enable_bitmapscan = off");
              return String.join(
                  "\n",
                  handle
                      .select(
                          """
                          EXPLAIN SELECT sum(m.quantity) FROM stock_movement m
                          WHERE m.product_id = 1 AND m.occurred_at >= now() - interval '30 days'
                            AND (m.fulfilment_id IS NOT NULL OR m.movement_type = 'return_in')
                          """)
                      .mapTo(String.class)
                      .list());
            });
    assertTrue(plan.contains("Index Only Scan using stock_movement_sale"), plan);
  }

  private static ValidatableResponse insights(long id) {
    return get("/api/v1/products/" + id + "/insights").statusCode(200);
  }

  private static void received(long id, Instant at) {
    Shelf.adjust(
            """
            {"product_id": %d, "movement_type": "in", "quantity": 100, "unit_cost": "2.5",
             "occurred_at": "%s"}"""
                .formatted(id, at))
        .statusCode(201);
  }

  private void sold(long id, String quantity, Instant at) {
    long order = unique();
    orders.allocate(order, id, quantity).statusCode(200);
    orders
        .issueAt(at.toString(), unique(), order, Orders.issueLine(unique(), id, quantity))
        .statusCode(200);
  }
}
