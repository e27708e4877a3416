package com.easyecom.catalog.control;

import com.easyecom.internalapi.control.CatalogFigures;
import com.easyecom.internalapi.control.ControlItems;
import com.easyecom.internalapi.control.ControlTotals;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.outbox.OutboxSnapshot;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;

/**
 * Adds up the stock and its movements, from their own tables, at a position of the outbox. Whatever
 * moves stock writes the movement, the stock after it and an event in one transaction.
 */
@Singleton
class AddUpStock {

  private final OutboxSnapshot snapshot;
  private final StockSums sums;

  AddUpStock(OutboxSnapshot snapshot, StockSums sums) {
    this.snapshot = snapshot;
    this.sums = sums;
  }

  /**
   * All movements by the day on which they count, and what they left.
   *
   * @throws Refusal {@code position_unsettled}
   */
  ControlTotals totals() {
    return snapshot.read(
        (handle, at) -> {
          StockSums.OnHand onHand = sums.onHand(handle);
          StockSums.ByDay byDay = sums.byDay(handle);
          return new ControlTotals(
              at.sequence(),
              at.takenAt(),
              byDay.events(),
              Map.of(
                  CatalogFigures.STOCK_VALUE, onHand.value(),
                  CatalogFigures.ON_HAND, onHand.quantity()),
              byDay.days());
        });
  }

  /**
   * One day's movements: those for orders by order, those of returns by return, the others singly.
   *
   * @throws Refusal {@code position_unsettled}
   */
  ControlItems itemsOf(LocalDate day) {
    return snapshot.read(
        (handle, at) ->
            new ControlItems(
                at.sequence(), sums.countMovements(handle), sums.itemsOf(handle, day)));
  }
}
