package com.easyecom.acceptance.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.easyecom.acceptance.Answer;
import com.easyecom.acceptance.Eventually;
import com.easyecom.acceptance.Shop;
import com.easyecom.acceptance.chaos.Sale.Aim;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An order that stands still on its way, for longer than unclaimed stock is kept. What asks for it
 * meanwhile is answered by the same process, whose other threads go on.
 */
@Tag("chaos")
@Tag("full")
class PausedOrderTest {

  private static final String HELD = "ordering.stock.held";
  private static final String STORED = "ordering.order.stored";
  private static final String PAUSE =
      "WAIT " + ChaosStack.UNCLAIMED_AFTER.multipliedBy(2).plusSeconds(8).toMillis();
  private static final Duration RELEASE = Duration.ofSeconds(30);

  private final ChaosStack stack = ChaosStack.get();
  private final Shop shop = stack.shop();

  @Test
  void whatWasReleasedIsNotSoldAndWhatIsBeingStoredIsNotReleased() throws Exception {
    long late = stocked();
    long slow = stocked();
    try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
      stack.arm(CrashPoints.ORDER, HELD, PAUSE);
      Future<Sale> beforeItsTransaction = clients.submit(() -> buy(late));
      stack.awaitReached(CrashPoints.ORDER, HELD);
      long releasedId = holder(late);
      Eventually.holds(RELEASE, "its stock is released", () -> isReleased(releasedId));
      assertFalse(beforeItsTransaction.isDone());

      stack.arm(CrashPoints.ORDER, STORED, PAUSE);
      Future<Sale> inItsTransaction = clients.submit(() -> buy(slow));
      stack.awaitReached(CrashPoints.ORDER, STORED);
      long keptId = holder(slow);

      assertNotEquals(releasedId, beforeItsTransaction.get().orderId());
      assertEquals(keptId, inItsTransaction.get().orderId());
      new Verdict(stack)
          .isThatAllAgrees(
              new Sales(
                  beforeItsTransaction.get().key(),
                  Map.of(late, 1),
                  List.of(beforeItsTransaction.get())),
              new Sales(
                  inItsTransaction.get().key(), Map.of(slow, 1), List.of(inItsTransaction.get())));
    }
  }

  private long stocked() {
    long product = shop.product("9.99");
    shop.receive(product, "1", "2");
    return product;
  }

  /** For which order id the product's one unit is held. */
  private long holder(long product) {
    return Long.parseLong(
        stack
            .database()
            .texts("SELECT order_id FROM catalog.allocation WHERE product_id = " + product)
            .getFirst());
  }

  private boolean isReleased(long orderId) {
    String released =
        """
        SELECT event_id FROM catalog.outbox
        WHERE type = 'com.easyecom.catalog.StockReleased.v1'
          AND (data::jsonb ->> 'order_id')::bigint = %d
        """;
    return !stack.database().texts(released.formatted(orderId)).isEmpty();
  }

  private Sale buy(long product) {
    String key = "chaos-" + UUID.randomUUID();
    String order = Traffic.order(key, Aim.CONFIRMED, Map.of(product, 1));
    Answer answer = shop.postOnce("/api/v1/orders", key, order).expect(201);
    return new Sale(key, Aim.CONFIRMED, Map.of(product, 1), answer.id());
  }
}
