package com.easyecom.order.ordering;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.internalapi.order.OrderIdInquiry;
import com.easyecom.kit.security.Identity;
import com.easyecom.kit.security.ServiceTokens;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
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
  @Inject ServiceTokens tokens;

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
      // Half of the rounds are so, that each outcome is seen on any machine; half are a race.
      int later = round % 4;
      CountDownLatch otherIsDone = new CountDownLatch(1);
      List<Boolean> outcomes =
          atOnce(
              2,
              i -> {
                if (i == later) {
                  awaitQuietly(otherIsDone);
                }
                try {
                  return i == 0 ? store(id) == Addition.ADDED : giveUp(id);
                } finally {
                  otherIsDone.countDown();
                }
              });
      assertTrue(outcomes.getFirst() ^ outcomes.getLast(), "round " + round + " " + outcomes);
      long tombstones = count("SELECT count(*) FROM given_up_order WHERE order_id = ?", id);
      long rows = count("SELECT count(*) FROM sales_order WHERE id = ?", id);
      assertEquals(1, tombstones + rows);
      stored += (int) rows;
    }
    assertTrue(stored > 0 && stored < 40, "both outcomes were seen, " + stored);
  }

  @Test
  void catalogLearnsWhichIdsAreStoredAndGivesTheOthersUp() {
    long stored = placed(order(catalog.product("1.00", "10", "5.00"), 1));
    long unused = orders.newIds(0).orderId();
    inquire(List.of(stored, unused))
        .statusCode(200)
        .body("stored", equalTo(List.of((int) stored)))
        .body("given_up", equalTo(List.of((int) unused)));
    assertEquals(Addition.GIVEN_UP, store(unused));
  }

  @Test
  void anIdThatIsBeingStoredIsNotAnswered() throws Exception {
    long id = orders.newIds(0).orderId();
    CountDownLatch added = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    Thread storing =
        Thread.ofVirtual()
            .start(
                () ->
                    QuarkusTransaction.requiringNew()
                        .run(
                            () -> {
                              orders.add(anOrder(id));
                              added.countDown();
                              awaitQuietly(answered);
                            }));
    added.await();
    inquire(List.of(id)).body("stored", empty()).body("given_up", empty());
    answered.countDown();
    storing.join();
    inquire(List.of(id)).body("stored", equalTo(List.of((int) id)));
  }

  @Test
  void anInquiryOfTooManyIdsIsRefused() {
    inquire(LongStream.rangeClosed(1, OrderIdInquiry.MAX_IDS + 1).boxed().toList())
        .statusCode(400)
        .body("code", equalTo("invalid_request"));
  }

  private ValidatableResponse inquire(List<Long> ids) {
    return given()
        .header("Authorization", "Bearer " + tokens.issueFor(Identity.ofService("catalog-service")))
        .contentType("application/json")
        .body(Map.of("order_ids", ids))
        .post("/internal/order-ids")
        .then();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
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
        shop.zero(),
        1);
  }
}
