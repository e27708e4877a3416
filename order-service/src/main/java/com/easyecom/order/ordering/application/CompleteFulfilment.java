package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.crash.CrashPoint;
import com.easyecom.order.ordering.domain.Fulfilment;
import com.easyecom.order.ordering.domain.FulfilmentState;
import com.easyecom.order.ordering.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Finishes a pending fulfilment: asks catalog-service for the stock, outside of any transaction,
 * and stores its cost. May be done again, and by several at once: catalog-service lets the stock of
 * a fulfilment leave once, and only a pending one is finished.
 */
@ApplicationScoped
public class CompleteFulfilment {

  private static final Logger LOG = Logger.getLogger(CompleteFulfilment.class);

  private final Orders orders;
  private final Fulfilments fulfilments;
  private final Stock stock;
  private final FinishFulfilment finish;
  private final ReleaseStock release;

  CompleteFulfilment(
      Orders orders,
      Fulfilments fulfilments,
      Stock stock,
      FinishFulfilment finish,
      ReleaseStock release) {
    this.orders = orders;
    this.fulfilments = fulfilments;
    this.stock = stock;
    this.finish = finish;
    this.release = release;
  }

  /**
   * @return how it is now; what is pending still is finished in the background
   * @throws Refusal what catalog-service refused for good: the fulfilment is undone, with its order
   *     if that was placed as fulfilled
   */
  public FulfilmentState complete(long fulfilmentId) {
    try {
      Fulfilment fulfilment = fulfilments.find(fulfilmentId).orElseThrow();
      if (fulfilment.isPending()) {
        complete(fulfilment);
        return FulfilmentState.DONE;
      }
      return fulfilment.state();
    } catch (RefusedForGood refused) {
      throw refused.refusal;
    } catch (RuntimeException fault) {
      LOG.warnf("Fulfilment %d stays pending: %s", (Object) fulfilmentId, fault);
      return FulfilmentState.PENDING;
    }
  }

  private void complete(Fulfilment fulfilment) {
    Order order = orders.find(fulfilment.orderId()).orElseThrow();
    Stock.Issue issue;
    CrashPoint.reach("fulfilment.part.pending");
    try {
      issue = stock.issue(order, fulfilment);
    } catch (Refusal refusal) {
      if (!Finality.isFinal(refusal)) {
        throw refusal;
      }
      if (finish.refused(fulfilment, refusal)) {
        release.release(order.id());
      }
      throw new RefusedForGood(refusal);
    }
    CrashPoint.reach("fulfilment.stock.issued");
    finish.done(fulfilment, issue);
    CrashPoint.reach("fulfilment.part.finished");
  }

  /** Tells catalog-service's refusal from whatever else may fail. */
  private static final class RefusedForGood extends RuntimeException {

    private final transient Refusal refusal;

    RefusedForGood(Refusal refusal) {
      super(null, null, false, false);
      this.refusal = refusal;
    }
  }
}
