package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.crash.CrashPoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Places an order in two steps that no transaction spans: catalog-service holds the stock, then the
 * order is stored under the id that holds it.
 *
 * <p>When the second step fails the stock must go back, but never that of an order which is stored
 * after all: the failure may have been at the commit, its outcome unknown; and two requests with
 * one key share one allocation, of which the other may still store the order. So the id is given up
 * first, in our own database, where storing it and giving it up exclude each other. Only once it is
 * given up the stock is released; a request that still comes with the id fails, and holds stock
 * anew under another.
 *
 * <p>A client's retry goes on with what the first attempt held. So where the request can come again
 * and the failure was not final (a fault, not a refusal) nothing is given up: the stock waits for
 * the retry, and for its expiry.
 */
@ApplicationScoped
class HoldStockAndStore {

  private static final Logger LOG = Logger.getLogger(HoldStockAndStore.class);
  private static final int MAX_ATTEMPTS = 3;

  private final Orders orders;
  private final Stock stock;
  private final StoreOrder store;
  private final GivenUpOrders givenUpOrders;
  private final GiveUpOrder giveUp;
  private final ReleaseStock release;

  HoldStockAndStore(
      Orders orders,
      Stock stock,
      StoreOrder store,
      GivenUpOrders givenUpOrders,
      GiveUpOrder giveUp,
      ReleaseStock release) {
    this.orders = orders;
    this.stock = stock;
    this.store = store;
    this.givenUpOrders = givenUpOrders;
    this.giveUp = giveUp;
    this.release = release;
  }

  <R> R run(
      Placement placement, @Nullable String requestKey, Function<Supplier<Placed>, R> commit) {
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      Orders.NewIds ids = orders.newIds(placement.lines().size());
      Stock.Allocation held = hold(placement, ids, requestKey);
      CrashPoint.reach("ordering.stock.held");
      try {
        R stored = commit.apply(() -> store.store(placement, ids, held.orderId(), held.products()));
        CrashPoint.reach("ordering.order.committed");
        return stored;
      } catch (OrderGivenUp another) {
        // By a request with the same key that failed, or by the expiry of its stock.
        abandon(held.orderId(), requestKey);
      } catch (RuntimeException fault) {
        if (requestKey == null || Finality.isFinal(fault)) {
          abandon(held.orderId(), requestKey);
        }
        throw fault;
      }
    }
    throw new Refusal(
        CommonError.SERVICE_UNAVAILABLE, "The stock held for the order was released meanwhile.");
  }

  private Stock.Allocation hold(
      Placement placement, Orders.NewIds ids, @Nullable String requestKey) {
    try {
      return stock.allocate(allocationKey(requestKey), ids.orderId(), placement);
    } catch (RuntimeException fault) {
      // Without an answer the stock may be held, and nobody will come back for it.
      if (requestKey == null && !Finality.isFinal(fault)) {
        abandon(ids.orderId(), null);
      }
      throw fault;
    }
  }

  /** An allocation that was given up is never asked for again, whatever became of it. */
  private String allocationKey(@Nullable String requestKey) {
    if (requestKey == null) {
      return UUID.randomUUID().toString();
    }
    int givenUp = givenUpOrders.count(requestKey);
    return givenUp == 0 ? requestKey : requestKey + "." + givenUp;
  }

  private void abandon(long orderId, @Nullable String requestKey) {
    try {
      if (giveUp.giveUp(orderId, requestKey)) {
        CrashPoint.reach("ordering.order.given_up");
        release.release(orderId);
      }
    } catch (RuntimeException fault) {
      LOG.warnf("The stock of order id %d waits for its expiry: %s", (Object) orderId, fault);
    }
  }
}
