package com.easyecom.order.returns.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.ordering.application.LockSoldOrder;
import com.easyecom.order.ordering.application.SoldOrder;
import com.easyecom.order.returns.domain.ReturnError;
import com.easyecom.order.returns.domain.ReturnStatus;
import com.easyecom.order.returns.domain.SalesReturn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Takes a return to its next status. */
@ApplicationScoped
public class ChangeReturn {

  private final LockSoldOrder lockSoldOrder;
  private final Returns returns;
  private final RecordReturn recordReturn;
  private final Clock clock;

  ChangeReturn(
      LockSoldOrder lockSoldOrder, Returns returns, RecordReturn recordReturn, Clock clock) {
    this.lockSoldOrder = lockSoldOrder;
    this.returns = returns;
    this.recordReturn = recordReturn;
    this.clock = clock;
  }

  /**
   * @param version the one that the change was decided on; null for whichever there is
   * @throws Refusal {@code not_found}, {@code stale_version}, {@code illegal_transition}
   */
  @Transactional
  public SalesReturn to(long returnId, ReturnStatus next, @Nullable Long version, String actor) {
    long orderId = find(returnId).orderId();
    SoldOrder order = lockSoldOrder.lock(orderId);
    // Read again: only now nobody else changes it.
    SalesReturn before = find(returnId);
    if (version != null && version != before.version()) {
      throw new Refusal(
              ReturnError.STALE_VERSION,
              "Return %d is at version %d.".formatted(returnId, before.version()))
          .with("version", before.version());
    }
    SalesReturn after = before.to(next, clock.instant());
    returns.update(after);
    recordReturn.changed(order, before, after, actor);
    return after;
  }

  private SalesReturn find(long returnId) {
    return returns.find(returnId).orElseThrow(() -> FindReturns.unknown(returnId));
  }
}
