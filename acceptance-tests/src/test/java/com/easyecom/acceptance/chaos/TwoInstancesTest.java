package com.easyecom.acceptance.chaos;

import static com.easyecom.acceptance.chaos.CrashPoints.CATALOG;
import static com.easyecom.acceptance.chaos.CrashPoints.ORDER;

import com.easyecom.acceptance.Shop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two processes of catalog-service and two of order-service, with sales through both. Transactions
 * are held open for seconds at the very end, their events' places in the outbox drawn already,
 * while later ones commit; then one process after the other dies, whichever leads the publishing.
 */
@Tag("chaos")
@Tag("full")
class TwoInstancesTest {

  private static final String PAUSE = "WAIT 5000";

  /** Points in transactions, after their events were stored and before the commit. */
  private static final Map<String, String> HELD_OPEN =
      Map.of(ORDER, "ordering.order.stored", CATALOG, "allocation.batch.decided");

  private final ChaosStack stack = ChaosStack.get();

  @AfterEach
  void nothingIsHeldOpenAnyMore() {
    HELD_OPEN.forEach(stack::disarm);
  }

  @Test
  void everyEventIsPublishedInOrderWhicheverInstanceDies() {
    try (SecondInstance catalog = new SecondInstance(stack, CATALOG, Map.of());
        SecondInstance orders =
            new SecondInstance(stack, ORDER, Map.of("CATALOG_URL", catalog.address()))) {
      catalog.awaitReady();
      orders.awaitReady();
      AtomicBoolean isOver = new AtomicBoolean();
      // Orders by two doors, each with a catalog-service of its own behind it.
      Traffic traffic = new Traffic(doors(orders), Form.PRESENT.orders());
      Future<Sales> sales = traffic.start(isOver::get);
      for (int i = 0; i < Form.PRESENT.handovers(); i++) {
        killBothFirst();
        killBothSecond(catalog, orders);
      }
      isOver.set(true);
      new Verdict(stack).isThatAllAgrees(traffic.result(sales));
    }
  }

  private void killBothFirst() {
    holdCommitsOpen();
    List<Long> pids = List.of(stack.pid(CATALOG), stack.pid(ORDER));
    stack.kill(CATALOG);
    stack.kill(ORDER);
    stack.awaitSuccessor(CATALOG, pids.getFirst());
    stack.awaitSuccessor(ORDER, pids.getLast());
  }

  private void killBothSecond(SecondInstance catalog, SecondInstance orders) {
    holdCommitsOpen();
    catalog.kill();
    orders.kill();
    catalog.start();
    orders.start();
    catalog.awaitReady();
    orders.awaitReady();
  }

  private void holdCommitsOpen() {
    HELD_OPEN.forEach((service, point) -> stack.arm(service, point, PAUSE));
    HELD_OPEN.forEach(stack::awaitReached);
  }

  private List<Shop> doors(SecondInstance orders) {
    Shop gateway = stack.shop();
    return List.of(gateway, gateway.at(orders.address()));
  }
}
