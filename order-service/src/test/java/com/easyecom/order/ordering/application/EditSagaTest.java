package com.easyecom.order.ordering.application;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.kernel.money.Quantity;
import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.order.ordering.application.PrepareEdit.Prepared;
import com.easyecom.order.ordering.domain.ChangedLine;
import com.easyecom.order.ordering.domain.Edit;
import com.easyecom.order.ordering.domain.OrderChange;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Edits between their steps: crashes, lost and late answers, others who change the same order. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class EditSagaTest extends OrderingTest {

  private static final Set<Integer> EXPECTED = Set.of(200, 201, 204, 409, 503);

  @Inject PrepareEdit prepareEdit;
  @Inject StoreEdit storeEdit;
  @Inject Stock stock;

  /** All of these wait for the same job, so they wait together. */
  @Test
  void whateverDiesInBetweenIsMadeRightInTheBackground() {
    long product = catalog.product("5.00", "100", "200.00");
    long notHeld = placed(order(product, 3));
    long held = placed(order(product, 3));
    long stored = placed(order(product, 3));
    long unheard = placed(order(product, 3));
    long unanswered = placed(order(product, 3));

    prepared(notHeld, 7);
    Prepared up = prepared(held, 7);
    stock.reallocate(held, up.sequence(), up.edit().needAfter());
    assertEquals(new BigDecimal("7"), catalog.held(held, product));
    storeAndDie(stored, 1);
    show(stored).body("items[0].quantity", equalTo("1.000"));

    catalog.refuse(FakeCatalog.REALLOCATIONS, 500, "internal_error");
    edit(unheard, items(kept(itemOf(unheard, 0), 1))).statusCode(200);
    assertEquals(new BigDecimal("3"), catalog.held(unheard, product));
    catalog.behave();
    catalog.delay(FakeCatalog.REALLOCATIONS, 4_500);
    isUnavailable(unanswered, 7);
    catalog.behave();

    await(() -> areSettled(notHeld, held, stored, unheard, unanswered));
    assertEquals(new BigDecimal("3"), catalog.held(notHeld, product));
    assertEquals(new BigDecimal("3"), catalog.held(held, product));
    assertEquals(new BigDecimal("1"), catalog.held(stored, product));
    assertEquals(new BigDecimal("1"), catalog.held(unheard, product));
    assertEquals(new BigDecimal("3"), catalog.held(unanswered, product));
    for (long unchanged : new long[] {notHeld, held, unanswered}) {
      show(unchanged).body("version", equalTo(1), "items[0].quantity", equalTo("3.000"));
    }
    edit(unanswered, items(kept(itemOf(unanswered, 0), 7))).statusCode(200);
  }

  @Test
  void aHoldThatComesLateChangesNothing() throws Exception {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    catalog.postpone(FakeCatalog.REALLOCATIONS, id);
    isUnavailable(id, 9);
    assertTrue(catalog.isPostponed(FakeCatalog.REALLOCATIONS, id));
    edit(id, items(kept(itemOf(id, 0), 5))).statusCode(200);
    catalog.deliver(FakeCatalog.REALLOCATIONS, id);
    await(() -> areSettled(id));
    assertEquals(new BigDecimal("5"), catalog.held(id, product));
    show(id).body("items[0].quantity", equalTo("5.000"), "version", equalTo(2));
  }

  @Test
  void aHoldThatComesAfterTheCancellationHoldsNothing() throws Exception {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    catalog.postpone(FakeCatalog.REALLOCATIONS, id);
    isUnavailable(id, 9);
    cancel(id).statusCode(204);
    catalog.deliver(FakeCatalog.REALLOCATIONS, id);
    await(() -> areSettled(id));
    assertEquals(new BigDecimal("0"), catalog.held(id, product));
    assertEquals(new BigDecimal("1E+1"), catalog.available(product));
  }

  @Test
  void aPartThatStartsWhileStockIsHeldIsNotTakenBack() {
    long product = catalog.product("5.00", "10", "20.00");
    long id = placed(order(product, 3));
    // The part is pending: its stock is not known to have left.
    catalog.refuse(FakeCatalog.ISSUES, 500, "internal_error");
    fulfil(id, "{\"items\": [{\"order_item_id\": %d, \"quantity\": 2}]}".formatted(itemOf(id, 0)))
        .statusCode(201)
        .body("fulfilment_state", equalTo("pending"));
    edit(id, items(kept(itemOf(id, 0), 1)))
        .statusCode(409)
        .body("code", equalTo("fulfilment_pending"));
    cancel(id).statusCode(409).body("code", equalTo("fulfilment_pending"));
    edit(id, "{\"note\": \"on its way\"}").statusCode(200);
    catalog.behave();
    await(() -> show(id).extract().path("items[0].fulfilled_quantity").equals("2.000"));
    assertEquals(new BigDecimal("8"), catalog.onHand(product));
    edit(id, items(kept(itemOf(id, 0), 2))).statusCode(200).body("status", equalTo("fulfilled"));
    assertEquals(new BigDecimal("8"), catalog.available(product));
  }

  @Test
  void manyAtOnceLeaveWhatOneOfThemSaid() throws Exception {
    long product = catalog.product("5.00", "100", "200.00");
    long id = placed(order(product, 20));
    long item = itemOf(id, 0);
    List<Integer> answers =
        atOnce(8, i -> edit(id, items(kept(item, 10 + 5 * i))).extract().statusCode());
    assertTrue(EXPECTED.containsAll(answers), answers.toString());
    assertTrue(answers.contains(200), answers.toString());
    await(() -> areSettled(id));
    assertEquals(open(id), catalog.held(id, product));
  }

  @Test
  void editsPartsAndACancellationAtOnceAgreeWithTheStockInTheEnd() throws Exception {
    long product = catalog.product("5.00", "100", "200.00");
    long id = placed(order(product, 20));
    long item = itemOf(id, 0);
    String part = "{\"items\": [{\"order_item_id\": %d, \"quantity\": 2}]}".formatted(item);
    List<Integer> answers =
        atOnce(
            9,
            i ->
                switch (i % 3) {
                  case 0 -> edit(id, items(kept(item, 10 + i))).extract().statusCode();
                  case 1 -> fulfil(id, part).extract().statusCode();
                  default ->
                      i == 8
                          ? cancel(id).extract().statusCode()
                          : edit(id, items(kept(item, 30 + i))).extract().statusCode();
                });
    assertTrue(EXPECTED.containsAll(answers), answers.toString());
    await(() -> areSettled(id) && isNothingPending(id));
    assertEquals(open(id), catalog.held(id, product));
    BigDecimal left =
        new BigDecimal(show(id).extract().<String>path("items[0].fulfilled_quantity"));
    assertEquals(0, new BigDecimal(100).subtract(left).compareTo(catalog.onHand(product)));
  }

  private void isUnavailable(long orderId, int quantity) {
    edit(orderId, items(kept(itemOf(orderId, 0), quantity)))
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("service_unavailable"));
    show(orderId).body("version", equalTo(1));
  }

  private Prepared prepared(long orderId, int quantity) {
    return prepareEdit
        .prepare(orderId, change(orderId, quantity), Map.of(), List.of())
        .orElseThrow();
  }

  /** The process is gone before what is not needed any more goes back. */
  private void storeAndDie(long orderId, int quantity) {
    OrderChange change = change(orderId, quantity);
    Prepared prepared = prepared(orderId, quantity);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Edit edit = prepareEdit.decideLocked(orderId, change, Map.of(), List.of());
              storeEdit.store(edit, prepared, "somebody who died");
            });
  }

  private static OrderChange change(long orderId, int quantity) {
    ChangedLine line = new ChangedLine(itemOf(orderId, 0), null, Quantity.of(quantity), null);
    return new OrderChange(null, null, null, List.of(line), null, null, false);
  }

  private boolean areSettled(long... orderIds) {
    for (long id : orderIds) {
      if (count("SELECT count(*) FROM stock_reallocation WHERE is_open AND order_id = ?", id) > 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isNothingPending(long orderId) {
    return count(
            "SELECT count(*) FROM fulfilment WHERE state = 'pending' AND order_id = ?", orderId)
        == 0;
  }

  /** What an order is to hold. */
  private static BigDecimal open(long orderId) {
    var order = show(orderId).extract().jsonPath();
    if (order.getString("status").equals("cancelled")) {
      return new BigDecimal("0");
    }
    return new BigDecimal(order.getString("items[0].quantity"))
        .subtract(new BigDecimal(order.getString("items[0].fulfilled_quantity")))
        .stripTrailingZeros();
  }
}
