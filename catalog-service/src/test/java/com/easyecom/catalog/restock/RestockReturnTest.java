package com.easyecom.catalog.restock;

import static com.easyecom.catalog.fixture.Orders.issueLine;
import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.receive;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.catalog.fixture.ForeignEvents;
import com.easyecom.catalog.fixture.Orders;
import com.easyecom.catalog.fixture.Outbox;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventTaker;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What customers brought back goes back to the stock once, at the cost at which it left. */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class RestockReturnTest {

  private static final Currency USD = Currency.getInstance("USD");

  @Inject Orders orders;
  @Inject Outbox outbox;
  @Inject EventTaker taker;
  @Inject ForeignEvents foreign;
  @Inject Jdbi jdbi;

  @Test
  void threeUnitsThatCostTenComeBackOneByOne() {
    long cup = soldOut("3", "3.3333");
    long returnId = unique();
    for (String cost : List.of("3.33", "3.34", "3.33")) {
      take(received(returnId, Instant.now(), line(cup, "1", cost, true)));
    }
    read(cup).body("on_hand", equalTo("3.000"), "stock_value", equalTo("10.00"));
    get("/api/v1/inventory/movements?reference_type=return&reference_id=" + returnId)
        .body(
            "movement_type", contains("return_in", "return_in", "return_in"),
            "value", contains("3.33", "3.34", "3.33"),
            "value_after", contains("10.00", "6.67", "3.33"),
            "actor", contains("kim", "kim", "kim"));
  }

  @Test
  void whatIsToldOfItIsWhatTheBooksNeed() {
    long cup = soldOut("4", "2.50");
    ReturnReceived received =
        received(
            unique(), Instant.now(), line(cup, "1", "2.50", true), line(cup, "2.5", "6.00", true));
    take(received);
    List<StockRestocked> told = outbox.events(StockRestocked.class, cup);
    assertEquals(List.of("2.50", "6.00"), texts(told.stream().map(StockRestocked::cost)));
    assertEquals(List.of("2.50", "8.50"), texts(told.stream().map(StockRestocked::valueAfter)));
    assertEquals(List.of("1.000", "3.500"), texts(told.stream().map(StockRestocked::onHandAfter)));
    assertEquals(told.getFirst().version() + 1, told.getLast().version());
    assertEquals(received.orderId(), told.getFirst().orderId());
    assertEquals(received.returnId(), told.getFirst().returnId());
    assertEquals(received.lines().getFirst().returnItemId(), told.getFirst().returnItemId());
    assertEquals(received.receivedAt(), told.getFirst().occurredAt());
  }

  @Test
  void theSameReturnComesBackOnceHoweverOftenItIsTold() {
    long cup = soldOut("2", "2.50");
    ReturnReceived received = received(unique(), Instant.now(), line(cup, "1", "2.50", true));
    EventEnvelope envelope = foreign.envelope(received);
    QuarkusTransaction.requiringNew().run(() -> taker.take(envelope));
    QuarkusTransaction.requiringNew().run(() -> taker.take(envelope));
    // Told anew, as by somebody who restores a backup: the inbox does not know it.
    take(received);
    read(cup).body("on_hand", equalTo("1.000"), "stock_value", equalTo("2.50"));
    assertEquals(1, outbox.events(StockRestocked.class, cup).size());
  }

  @Test
  void whatACrashCutOffLeavesNothingAndIsTakenTheNextTime() {
    long cup = soldOut("2", "2.50");
    EventEnvelope envelope =
        foreign.envelope(received(unique(), Instant.now(), line(cup, "1", "2.50", true)));
    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      taker.take(envelope);
                      throw new IllegalStateException("a crash before the commit");
                    }));
    read(cup).body("on_hand", equalTo("0.000"));
    assertEquals(List.of(), outbox.events(StockRestocked.class, cup));
    QuarkusTransaction.requiringNew().run(() -> taker.take(envelope));
    read(cup).body("on_hand", equalTo("1.000"), "stock_value", equalTo("2.50"));
    assertEquals(1, outbox.events(StockRestocked.class, cup).size());
  }

  @Test
  void whatIsNotRestockedDoesNotComeBack() {
    long cup = soldOut("2", "2.50");
    long plate = soldOut("2", "1.00");
    take(
        received(
            unique(),
            Instant.now(),
            line(cup, "1", "2.50", false),
            line(plate, "1", "1.00", true)));
    take(received(unique(), Instant.now(), line(cup, "1", "2.50", false)));
    read(cup).body("on_hand", equalTo("0.000"), "stock_value", equalTo("0.00"));
    read(plate).body("on_hand", equalTo("1.000"));
  }

  @Test
  void newsThatComeLateCountAfterWhatMovedMeanwhile() {
    long cup = soldOut("2", "2.50");
    Instant received = Instant.now();
    receive(cup, "1", "9.00").statusCode(201);
    take(received(unique(), received, line(cup, "1", "2.50", true)));
    read(cup).body("on_hand", equalTo("2.000"), "stock_value", equalTo("11.50"));
    StockRestocked told = outbox.events(StockRestocked.class, cup).getFirst();
    assertTrue(told.occurredAt().isAfter(received), told + " of " + received);
  }

  @Test
  void anArchivedProductComesBackToBeTakenOut() {
    long cup = soldOut("2", "2.50");
    admin().delete("/api/v1/products/" + cup).then().statusCode(204);
    take(received(unique(), Instant.now(), line(cup, "1", "2.50", true)));
    read(cup)
        .body("archived_at", notNullValue())
        .body("on_hand", equalTo("1.000"), "stock_value", equalTo("2.50"));
    move(cup, "in", "1").statusCode(400);
    move(cup, "out", "1").statusCode(201);
    read(cup).body("on_hand", equalTo("0.000"), "stock_value", equalTo("0.00"));
  }

  @Test
  void returnsOfProductsInAnyOrderAreAllTakenFromKafka() throws Exception {
    long cup = soldOut("9", "2.50");
    long plate = soldOut("9", "1.00");
    long returnId = unique();
    List<ReturnReceived> received = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      received.add(received(returnId, Instant.now(), line(plate, "1", "1.00", true)));
      received.add(received(returnId, Instant.now(), line(cup, "1", "2.50", true)));
    }
    foreign.tell(received.toArray(ReturnReceived[]::new));
    assertEquals(3, outbox.events(StockRestocked.class, cup).size());
    assertEquals(3, outbox.events(StockRestocked.class, plate).size());
    read(cup).body("on_hand", equalTo("3.000"), "stock_value", equalTo("7.50"));
    read(plate).body("on_hand", equalTo("3.000"), "stock_value", equalTo("3.00"));
    get("/api/v1/inventory/movements?reference_type=return&reference_id=" + returnId)
        .body("$", hasSize(6));
    assertEquals(0, setAside(returnId));
  }

  /** Whoever locks stock in another order fails, and would have to be tried again singly. */
  @Test
  void returnsAreTakenTogetherWhateverTheOrderOfTheirProducts() {
    long cup = soldOut("9", "2.50");
    long plate = soldOut("9", "1.00");
    List<EventEnvelope> together =
        List.of(
            foreign.envelope(received(unique(), Instant.now(), line(plate, "1", "1.00", true))),
            foreign.envelope(received(unique(), Instant.now(), line(cup, "2", "5.00", true))));
    QuarkusTransaction.requiringNew().run(() -> taker.takeAll(together));
    read(plate).body("on_hand", equalTo("1.000"));
    read(cup).body("on_hand", equalTo("2.000"), "stock_value", equalTo("5.00"));
  }

  private int setAside(long returnId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM dead_letter WHERE aggregate_id = ?")
                .bind(0, Long.toString(returnId))
                .mapTo(Integer.class)
                .one());
  }

  /** A product of which so many units came in and left for an order. */
  private long soldOut(String quantity, String unitCost) {
    long id = product();
    receive(id, quantity, unitCost).statusCode(201);
    long order = unique();
    orders.allocate(order, id, quantity).statusCode(200);
    orders.issue(unique(), order, issueLine(unique(), id, quantity)).statusCode(200);
    return id;
  }

  private void take(ReturnReceived event) {
    EventEnvelope envelope = foreign.envelope(event);
    QuarkusTransaction.requiringNew().run(() -> taker.take(envelope));
  }

  private static ReturnReceived received(long returnId, Instant at, ReturnReceived.Line... lines) {
    Money zero = Money.zero(USD);
    return new ReturnReceived(
        returnId, 1, unique(), "ORD-1", null, "USD", List.of(lines), zero, zero, zero, "kim", at);
  }

  private static ReturnReceived.Line line(
      long product, String quantity, String cost, boolean restock) {
    Money zero = Money.zero(USD);
    return new ReturnReceived.Line(
        unique(),
        unique(),
        product,
        "sku",
        Quantity.of(quantity),
        zero,
        zero,
        Money.of(cost, USD),
        restock);
  }

  private static List<String> texts(Stream<?> amounts) {
    return amounts.map(Object::toString).toList();
  }
}
