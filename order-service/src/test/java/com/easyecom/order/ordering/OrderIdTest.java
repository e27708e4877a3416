package com.easyecom.order.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.kit.shop.Shop;
import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.order.ordering.application.GivenUpOrders;
import com.easyecom.order.ordering.application.Orders;
import com.easyecom.order.ordering.application.Orders.Addition;
import com.easyecom.order.ordering.domain.Channel;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderStatus;
import com.easyecom.order.ordering.domain.Totals;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order id is stored or given up, never both: released stock has no order. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class OrderIdTest extends OrderingTest {

  @Inject Orders orders;
  @Inject GivenUpOrders givenUpOrders;
  @Inject Shop shop;
  @Inject Clock clock;

  @Test
  void whatIsStoredCannotBeGivenUp() {
    long product = catalog.product("1.00", "10", "5.00");
    long id = placed(order(product, 1));
    assertFalse(giveUp(id));
  }

  @Test
  void whatIsGivenUpCannotBeStored() {
    long id = orders.newIds(0).orderId();
    assertTrue(giveUp(id));
    assertTrue(giveUp(id), "again changes nothing");
    assertEquals(Addition.GIVEN_UP, store(id));
    assertEquals(0, count("SELECT count(*) FROM sales_order WHERE id = ?", id));
  }

  @Test
  void ofBothAtOnceExactlyOneHappens() throws Exception {
    int stored = 0;
    for (int round = 0; round < 40; round++) {
      long id = orders.newIds(0).orderId();
      List<Boolean> outcomes = atOnce(2, i -> i == 0 ? store(id) == Addition.ADDED : giveUp(id));
      assertTrue(outcomes.getFirst() ^ outcomes.getLast(), "round " + round + " " + outcomes);
      long tombstones = count("SELECT count(*) FROM given_up_order WHERE order_id = ?", id);
      long rows = count("SELECT count(*) FROM sales_order WHERE id = ?", id);
      assertEquals(1, tombstones + rows);
      stored += (int) rows;
    }
    assertTrue(stored > 0 && stored < 40, "both outcomes were seen, " + stored);
  }

  private boolean giveUp(long id) {
    return QuarkusTransaction.requiringNew().call(() -> givenUpOrders.giveUp(id, null));
  }

  private Addition store(long id) {
    return QuarkusTransaction.requiringNew().call(() -> orders.add(anOrder(id)));
  }

  private Order anOrder(long id) {
    return new Order(
        id,
        "ID-" + id,
        null,
        OrderStatus.CONFIRMED,
        Channel.API,
        List.of(),
        new Totals(shop.zero(), shop.zero(), shop.zero()),
        shop.zero(),
        clock.instant(),
        null,
        1);
  }
}
