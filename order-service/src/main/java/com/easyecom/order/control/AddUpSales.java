package com.easyecom.order.control;

import com.easyecom.internalapi.control.ControlItems;
import com.easyecom.internalapi.control.ControlTotals;
import com.easyecom.internalapi.control.OrderFigures;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.outbox.OutboxSnapshot;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;

/**
 * Adds up what was sold and returned, from the orders' own tables, at a position of the outbox. The
 * transaction that finishes a fulfilment changes all that counts here, and publishes {@code
 * OrderFulfilled}; so do those that receive and refund a return, and publish that.
 */
@Singleton
class AddUpSales {

  private final OutboxSnapshot snapshot;
  private final SaleSums sums;

  AddUpSales(OutboxSnapshot snapshot, SaleSums sums) {
    this.snapshot = snapshot;
    this.sums = sums;
  }

  /**
   * All that was ever sold, by the day on which it left.
   *
   * @throws Refusal {@code position_unsettled}
   */
  ControlTotals totals() {
    return snapshot.read(
        (handle, at) -> {
          SaleSums.ByDay byDay = sums.byDay(handle);
          return new ControlTotals(
              at.sequence(),
              at.takenAt(),
              byDay.events(),
              Map.of(OrderFigures.EARNED, sums.earned(handle)),
              byDay.days());
        });
  }

  /**
   * What left on one day, by order.
   *
   * @throws Refusal {@code position_unsettled}
   */
  ControlItems itemsOf(LocalDate day) {
    return snapshot.read(
        (handle, at) ->
            new ControlItems(
                at.sequence(), sums.byDay(handle).events(), sums.itemsOf(handle, day)));
  }
}
