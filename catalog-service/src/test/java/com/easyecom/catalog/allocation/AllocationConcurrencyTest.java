package com.easyecom.catalog.allocation;

import static com.easyecom.catalog.Amounts.units;
import static com.easyecom.catalog.fixture.Orders.issueLine;
import static com.easyecom.catalog.fixture.Orders.line;
import static com.easyecom.catalog.fixture.Shelf.productWith;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.catalog.allocation.application.AllocateStock;
import com.easyecom.catalog.allocation.domain.HoldRequest;
import com.easyecom.catalog.fixture.Orders;
import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.catalog.fixture.Together;
import com.easyecom.catalog.stock.application.Stocks;
import com.easyecom.events.catalog.StockAllocated;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.kit.http.RequestId;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "catalog")
class AllocationConcurrencyTest {

  @Inject Orders orders;
  @Inject AllocateStock allocateStock;
  @Inject Stocks stocks;
  @Inject Outbox outbox;

  @Test
  void sixtyFourFightForTenUnitsAndTenGetOne() {
    long cup = productWith(10);
    List<Integer> answers =
        Together.run(64, i -> orders.allocate(unique(), cup, "1").extract().statusCode());
    assertEquals(10, Collections.frequency(answers, 200));
    assertEquals(54, Collections.frequency(answers, 409));
    read(cup).body("allocated", equalTo("10.000"), "available", equalTo("0.000"));
    List<Long> versions = outbox.versions("easyecom.catalog.stock", cup);
    assertEquals(versions.stream().sorted().distinct().toList(), versions);
  }

  @Test
  void theSameKeyAtOnceHoldsOnce() {
    long cup = productWith(10);
    String key = "key-" + unique();
    Set<Long> answered =
        Together.run(8, i -> orders.allocate(key, unique(), line(cup, "2"))).stream()
            .map(answer -> answer.statusCode(200).extract().jsonPath().getLong("order_id"))
            .collect(Collectors.toSet());
    assertEquals(1, answered.size());
    read(cup).body("allocated", equalTo("2.000"));
    assertEquals(1, outbox.events(StockAllocated.class, cup).size());
  }

  /** They lock different stocks, so that only the key itself can tell. */
  @Test
  void theSameKeyAtOnceForDifferentProductsHoldsOnce() {
    List<Long> products = List.of(productWith(9), productWith(9), productWith(9), productWith(9));
    String key = "key-" + unique();
    List<Integer> answers =
        Together.run(
            8,
            i ->
                orders
                    .allocate(key, unique(), line(products.get(i / 2), "1"))
                    .extract()
                    .statusCode());
    assertEquals(2, Collections.frequency(answers, 200));
    assertEquals(6, Collections.frequency(answers, 422));
    double held =
        products.stream().mapToDouble(id -> number(read(id).extract(), "allocated")).sum();
    assertEquals(1, held);
  }

  @Test
  void anEventNamesTheRequestThatCausedItWhoeverElseWasDecidedWithIt() {
    long cup = productWith(100);
    List<Long> ids = Together.run(64, i -> allocateAs("request-" + i, cup));
    List<String> expected =
        outbox.events(StockAllocated.class, cup).stream()
            .map(event -> "request-" + ids.indexOf(event.orderId()))
            .toList();
    assertEquals(64, Set.copyOf(expected).size());
    assertEquals(expected, outbox.requestIds(StockAllocated.class, cup));
  }

  private long allocateAs(String requestId, long productId) {
    long order = unique();
    RequestId.set(requestId);
    allocateStock.allocate(
        new HoldRequest(
            "key-" + order, order, List.of(new HoldRequest.Line(productId, units("1"))), null));
    return order;
  }

  /** PostgreSQL cannot store its key. */
  @Test
  void onlyTheGuiltyOfABatchIsRefused() {
    long cup = productWith(100);
    List<Integer> answers =
        Together.run(
            32,
            i ->
                orders
                    .allocate(
                        "key-" + unique() + (i == 7 ? "\\u0000" : ""), unique(), line(cup, "1"))
                    .extract()
                    .statusCode());
    assertEquals(31, Collections.frequency(answers, 200));
    assertEquals(400, answers.get(7));
    read(cup).body("allocated", equalTo("31.000"));
  }

  @Test
  void stockThatAnotherTransactionKeepsLockedHoldsUpOnlyWhoWantsIt() {
    long locked = productWith(10);
    long free = productWith(100);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              stocks.lock(List.of(locked));
              List<Integer> answers =
                  Together.run(
                      16,
                      i ->
                          orders
                              .allocate(unique(), i % 8 == 0 ? locked : free, "1")
                              .extract()
                              .statusCode());
              assertEquals(2, Collections.frequency(answers, 503));
              assertEquals(14, Collections.frequency(answers, 200));
            });
    orders.allocate(unique(), locked, "10").statusCode(200);
  }

  @Test
  void theSameFulfilmentAtOnceIssuesOnce() {
    long cup = productWith(10);
    long order = unique();
    long fulfilment = unique();
    orders.allocate(order, cup, "6").statusCode(200);
    List<String> answers =
        Together.run(
            8,
            i ->
                orders
                    .issue(fulfilment, order, issueLine(1, cup, "2"), issueLine(2, cup, "1"))
                    .statusCode(200)
                    .extract()
                    .asString());
    assertEquals(1, Set.copyOf(answers).size(), answers.toString());
    read(cup).body("on_hand", equalTo("7.000"), "allocated", equalTo("3.000"));
    assertEquals(2, outbox.events(StockIssued.class, cup).size());
  }

  private static double number(ExtractableResponse<?> answer, String member) {
    return Double.parseDouble(answer.jsonPath().getString(member));
  }
}
