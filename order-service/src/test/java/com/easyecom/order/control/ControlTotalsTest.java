package com.easyecom.order.control;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.internalapi.control.ControlItem;
import com.easyecom.internalapi.control.ControlItems;
import com.easyecom.internalapi.control.ControlTotals;
import com.easyecom.kit.security.Identity;
import com.easyecom.kit.security.ServiceTokens;
import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What order-service says it sold, from its own tables, at a position of its outbox. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class ControlTotalsTest extends OrderingTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-20");
  private static final int SELLERS = 4;
  private static final int CHECKS = 50;

  @Inject ServiceTokens tokens;
  @Inject ObjectMapper mapper;

  @Test
  void aSaleCountsOnTheDayOnWhichItLeft() {
    ControlTotals before = totals();
    long product = catalog.product("10.00", "10", "40.00");
    long order = sold(product, 3, "2.50", "1.20");
    ControlTotals after = totals();
    assertTrue(after.position() > before.position());
    assertEquals(1, after.events() - before.events());
    assertEquals("30.00", difference(before, after, "revenue").toPlainString());
    assertEquals("2.50", difference(before, after, "discount").toPlainString());
    assertEquals("1.20", difference(before, after, "tax").toPlainString());
    assertEquals(
        "27.50",
        after.totals().get("earned").subtract(before.totals().get("earned")).toPlainString());
    ControlItem item =
        items(DAY).items().stream().filter(i -> i.referenceId() == order).findFirst().orElseThrow();
    assertEquals("order", item.referenceType());
    assertEquals("30.00", item.figures().get("revenue").toPlainString());
  }

  @Test
  void whatCameBackCountsWhenItCameAndWhenItIsPaidOut() {
    long order = sold(catalog.product("10.00", "10", "40.00"), 3, "3.00", "1.20");
    ControlTotals sold = totals();
    long line = show(order).extract().jsonPath().getLong("items[0].id");
    String one = "{\"order_item_id\": %d, \"quantity\": 1}".formatted(line);
    String body =
        "{\"order_id\": %d, \"status\": \"received\", \"items\": [%s]}".formatted(order, one);
    JsonPath back = as("admin").body(body).post("/api/v1/returns").jsonPath();
    ControlTotals received = totals();
    assertEquals(1, received.events() - sold.events());
    assertEquals("9.00", everyDay(sold, received, "returned").toPlainString());
    assertEquals("0.40", everyDay(sold, received, "returned_tax").toPlainString());
    assertEquals("0.00", everyDay(sold, received, "refunded").toPlainString());
    assertEquals("0.00", everyDay(sold, received, "revenue").toPlainString());
    assertEquals(
        "-9.00",
        received.totals().get("earned").subtract(sold.totals().get("earned")).toPlainString());
    String path = "/api/v1/returns/" + back.getLong("id");
    as("admin").body("{\"status\": \"refunded\"}").patch(path).then().statusCode(200);
    ControlTotals refunded = totals();
    assertEquals(1, refunded.events() - received.events());
    assertEquals("9.40", everyDay(received, refunded, "refunded").toPlainString());
    assertEquals("0.00", everyDay(received, refunded, "returned").toPlainString());
    LocalDate day = LocalDate.parse(back.getString("received_at").substring(0, 10));
    ControlItem item =
        items(day).items().stream()
            .filter(each -> each.referenceType().equals("return"))
            .filter(each -> each.referenceId() == back.getLong("id"))
            .findFirst()
            .orElseThrow();
    assertEquals("9.00", item.figures().get("returned").toPlainString());
  }

  @Test
  void whatIsNotYetFulfilledDoesNotCount() {
    long product = catalog.product("10.00", "10", "40.00");
    placed(order(product, 1));
    ControlTotals before = totals();
    placed(order(product, 2));
    assertEquals(before.days(), totals().days());
    assertEquals(before.events(), totals().events());
  }

  @Test
  void whatIsWorthNothingIsNoEventOfTheBooks() {
    ControlTotals before = totals();
    sold(catalog.product("0.00", "10", "40.00"), 1, "0", "0");
    assertEquals(before.events(), totals().events());
  }

  @Test
  void theTotalsAtAPositionAreTheSumOfItsEventsWhileSalesGoOn() throws Exception {
    ControlTotals start = totals();
    AtomicBoolean selling = new AtomicBoolean(true);
    List<ControlTotals> taken = new ArrayList<>();
    try (ExecutorService sellers = Executors.newFixedThreadPool(SELLERS)) {
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < SELLERS; i++) {
        long product = catalog.product("3.33", "1000000", "2000000.00");
        working.add(
            sellers.submit(
                () -> {
                  while (selling.get()) {
                    sold(product, 3, "0.10", "0.70");
                  }
                }));
      }
      try {
        while (taken.size() < CHECKS || !haveSold(working, start, taken.getLast())) {
          taken.add(totals());
        }
      } finally {
        selling.set(false);
      }
      for (Future<?> seller : working) {
        seller.get();
      }
    }
    for (ControlTotals at : taken) {
      Told told = told(start.position(), at.position());
      assertEquals(told.events(), at.events() - start.events(), "at " + at.position());
      for (String figure : List.of("revenue", "discount", "tax")) {
        assertEquals(
            0,
            difference(start, at, figure).compareTo(told.figures().get(figure)),
            figure + " at " + at.position());
      }
    }
  }

  /** Enough; how long that takes is up to the machine. */
  private static boolean haveSold(List<Future<?>> sellers, ControlTotals start, ControlTotals now) {
    assertTrue(sellers.stream().noneMatch(Future::isDone), "a seller gave up");
    return now.events() - start.events() > 10;
  }

  @Test
  void onlyServicesAreToldAndTheDayIsNeeded() {
    as("admin").get("/internal/control-totals").then().statusCode(401);
    service()
        .body("{}")
        .post("/internal/control-items")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_request"), "errors[0].field", equalTo("day"));
    service().body("{\"day\": \"soon\"}").post("/internal/control-items").then().statusCode(400);
  }

  private record Told(long events, Map<String, BigDecimal> figures) {}

  /** What the events between two positions say. */
  private Told told(long after, long upTo) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) AS events,
                      coalesce(sum((data::jsonb ->> 'subtotal')::numeric), 0) AS revenue,
                      coalesce(sum((data::jsonb ->> 'discount_amount')::numeric), 0) AS discount,
                      coalesce(sum((data::jsonb ->> 'tax_amount')::numeric), 0) AS tax
                    FROM outbox WHERE type = 'com.easyecom.order.OrderFulfilled.v1'
                      AND seq > :after AND seq <= :upTo
                    """)
                .bind("after", after)
                .bind("upTo", upTo)
                .map(
                    (row, context) ->
                        new Told(
                            row.getLong("events"),
                            Map.of(
                                "revenue", row.getBigDecimal("revenue"),
                                "discount", row.getBigDecimal("discount"),
                                "tax", row.getBigDecimal("tax"))))
                .one());
  }

  private long sold(long product, int quantity, String discount, String tax) {
    return placed(
        order(
            product,
            quantity,
            "\"status\": \"fulfilled\"",
            "\"ordered_at\": \"2026-02-20T23:59:59Z\"",
            "\"discount_amount\": " + discount,
            "\"tax_amount\": " + tax));
  }

  private static BigDecimal everyDay(ControlTotals before, ControlTotals after, String figure) {
    Function<ControlTotals, BigDecimal> sum =
        totals ->
            totals.days().stream()
                .map(day -> day.figures().get(figure))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.apply(after).subtract(sum.apply(before)).setScale(2);
  }

  private static BigDecimal difference(ControlTotals before, ControlTotals after, String figure) {
    Function<ControlTotals, BigDecimal> ofDay =
        totals ->
            totals.days().stream()
                .filter(day -> day.day().equals(DAY))
                .map(day -> day.figures().get(figure))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    return ofDay.apply(after).subtract(ofDay.apply(before)).setScale(2);
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

  private ControlItems items(LocalDate day) {
    String body = "{\"day\": \"" + day + "\"}";
    return read(
        service().body(body).post("/internal/control-items").asString(), ControlItems.class);
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
