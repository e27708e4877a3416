package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.allocation.domain.Hold;
import com.easyecom.catalog.allocation.domain.Verdict;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.events.catalog.StockAllocated;
import com.easyecom.events.catalog.StockReleased;
import com.easyecom.kit.outbox.CausedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What others are told of stock that is held, or no more. */
final class AllocationEvents {

  private AllocationEvents() {}

  /** One event for each hold, in the order in which it was decided. */
  static List<CausedEvent> of(List<AskedHold> asked, List<Verdict> verdicts, Instant now) {
    List<CausedEvent> events = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      if (verdicts.get(i) instanceof Verdict.Granted granted) {
        for (Hold hold : granted.holds()) {
          events.add(new CausedEvent(allocated(hold, now), asked.get(i).origin()));
        }
      }
    }
    return events;
  }

  static StockAllocated allocated(Hold hold, Instant now) {
    Stock after = hold.after();
    return new StockAllocated(
        after.productId(),
        after.version(),
        hold.orderId(),
        hold.quantity(),
        after.onHand(),
        after.allocated(),
        now);
  }

  static StockReleased released(Hold hold, Instant now) {
    Stock after = hold.after();
    return new StockReleased(
        after.productId(),
        after.version(),
        hold.orderId(),
        hold.quantity(),
        after.onHand(),
        after.allocated(),
        now);
  }
}
