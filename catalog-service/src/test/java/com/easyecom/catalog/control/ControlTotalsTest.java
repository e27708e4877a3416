package com.easyecom.catalog.control;

import static com.easyecom.catalog.fixture.Orders.issueLine;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.catalog.fixture.Orders;
import com.easyecom.catalog.fixture.Shelf;
import com.easyecom.internalapi.control.ControlItems;
import com.easyecom.internalapi.control.ControlTotals;
import com.easyecom.kit.security.Identity;
import com.easyecom.kit.security.ServiceTokens;
import com.easyecom.testkit.service.WithEmbedded;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What catalog-service says it has and has moved, at a position of its outbox. */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class ControlTotalsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-20");
  private static final int SELLERS = 4;
  private static final int CHECKS = 50;

  @Inject ServiceTokens tokens;
  @Inject ObjectMapper mapper;
  @Inject Orders orders;
  @Inject Jdbi jdbi;

  @Test
  void movementsCountOnTheirDayAndTheStockAsAWhole() {
    ControlTotals before = totals();
    long product = Shelf.product();
    long movement = receivedOnTheDay(product);
    long order = unique();
    orders.allocate(order, product, "4").statusCode(200);
    orders
        .issueAt("2026-02-20T11:00:00Z", unique(), order, issueLine(unique(), product, "4"))
        .statusCode(200);
    ControlTotals after = totals();
    assertEquals(2, after.events() - before.events());
    assertEquals("15.00", ofDay(before, after, "moved_value").toPlainString());
    assertEquals("10.00", ofDay(before, after, "issued_cost").toPlainString());
    assertEquals("15.00", total(before, after, "stock_value").toPlainString());
    assertEquals("6.000", total(before, after, "on_hand").toPlainString());
    assertEquals("-10.00", item("order", order, "moved_value"));
    assertEquals("10.00", item("order", order, "issued_cost"));
    assertEquals("25.00", item("stock_movement", movement, "moved_value"));
  }

  @Test
  void theTotalsAtAPositionAreTheSumOfItsEventsWhileStockMoves() throws Exception {
    ControlTotals start = totals();
    AtomicBoolean moving = new AtomicBoolean(true);
    List<ControlTotals> taken = new ArrayList<>();
    try (ExecutorService movers = Executors.newFixedThreadPool(SELLERS)) {
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < SELLERS; i++) {
        long product = Shelf.product();
        working.add(
            movers.submit(
                () -> {
                  while (moving.get()) {
                    receiveAndIssue(product);
                  }
                }));
      }
      try {
        while (taken.size() < CHECKS || !haveMoved(working, start, taken.getLast())) {
          taken.add(totals());
        }
      } finally {
        moving.set(false);
      }
      for (Future<?> mover : working) {
        mover.get();
      }
    }
    for (ControlTotals at : taken) {
      String where = "at " + at.position();
      BigDecimal told = told(start.position(), at.position(), "value");
      assertEquals(0, told.compareTo(total(start, at, "stock_value")), where);
      assertEquals(0, told.compareTo(moved(at).subtract(moved(start))), where);
      BigDecimal quantity = told(start.position(), at.position(), "quantity");
      assertEquals(0, quantity.compareTo(total(start, at, "on_hand")), where);
      BigDecimal events = told(start.position(), at.position(), "events");
      assertEquals(events.longValueExact(), at.events() - start.events(), where);
    }
  }

  /** Enough; how long that takes is up to the machine. */
  private static boolean haveMoved(List<Future<?>> movers, ControlTotals start, ControlTotals now) {
    assertTrue(movers.stream().noneMatch(Future::isDone), "a mover gave up");
    return now.events() - start.events() > 20;
  }

  @Test
  void onlyServicesAreToldAndTheDayIsNeeded() {
    Shelf.admin().get("/internal/control-totals").then().statusCode(401);
    service()
        .body("{}")
        .post("/internal/control-items")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_request"), "errors[0].field", equalTo("day"));
  }

  private static long receivedOnTheDay(long product) {
    return Shelf.adjust(
            """
            {"product_id": %d, "movement_type": "in", "quantity": "10", "unit_cost": "2.5",
             "occurred_at": "2026-02-20T10:00:00Z"}\
            """
                .formatted(product))
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("id");
  }

  private void receiveAndIssue(long product) {
    Shelf.receive(product, "3", "3.3333").statusCode(201);
    long order = unique();
    orders.allocate(order, product, "2").statusCode(200);
    orders.issue(unique(), order, issueLine(unique(), product, "2")).statusCode(200);
  }

  /** What the events between two positions say: of value, quantity, or how many they are. */
  private BigDecimal told(long after, long upTo, String what) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT coalesce(sum(<what>), 0) FROM (
                      SELECT 1 AS events,
                        coalesce((data::jsonb ->> 'value')::numeric,
                          -(data::jsonb ->> 'cost')::numeric) AS value,
                        (data::jsonb ->> 'quantity')::numeric
                          * CASE WHEN type LIKE '%StockIssued%' THEN -1 ELSE 1 END AS quantity
                      FROM outbox WHERE seq > :after AND seq <= :upTo
                        AND type IN ('com.easyecom.catalog.StockAdjusted.v1',
                          'com.easyecom.catalog.StockIssued.v1')
                    ) told
                    """)
                .define("what", what)
                .bind("after", after)
                .bind("upTo", upTo)
                .mapTo(BigDecimal.class)
                .one());
  }

  private static BigDecimal moved(ControlTotals totals) {
    return totals.days().stream()
        .map(day -> day.figures().get("moved_value"))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal ofDay(ControlTotals before, ControlTotals after, String figure) {
    return ofDay(after, figure).subtract(ofDay(before, figure)).setScale(2);
  }

  private static BigDecimal ofDay(ControlTotals totals, String figure) {
    return totals.days().stream()
        .filter(day -> day.day().equals(DAY))
        .map(day -> day.figures().get(figure))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal total(ControlTotals before, ControlTotals after, String figure) {
    return after.totals().get(figure).subtract(before.totals().get(figure));
  }

  private String item(String type, long id, String figure) {
    String day = "{\"day\": \"" + DAY + "\"}";
    ControlItems items =
        read(service().body(day).post("/internal/control-items").asString(), ControlItems.class);
    return items.items().stream()
        .filter(item -> item.referenceType().equals(type) && item.referenceId() == id)
        .map(item -> item.figures().get(figure).toPlainString())
        .findFirst()
        .orElse("is not there");
  }

  /** Asked again as long as a slow machine holds transactions open, which have no position. */
  private ControlTotals totals() {
    Response answer = service().get("/internal/control-totals");
    while ("position_unsettled".equals(answer.jsonPath().getString("code"))) {
      answer = service().get("/internal/control-totals");
    }
    assertEquals(200, answer.statusCode(), answer.asString());
    return read(answer.asString(), ControlTotals.class);
  }

  private RequestSpecification service() {
    String token = tokens.issueFor(Identity.ofService("accounting-service"));
    return given().header("Authorization", "Bearer " + token).contentType("application/json");
  }

  private <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(json, unreadable);
    }
  }
}
