package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.allocation.domain.Hold;
import com.easyecom.catalog.allocation.domain.Verdict;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.events.catalog.StockAllocated;
import com.easyecom.kit.outbox.CausedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What others are told of stock that is held. */
final class AllocationEvents {

  private AllocationEvents() {}

  /** One event for each hold, in the order in which it was decided. */
  static List<CausedEvent> of(List<AskedHold> asked, List<Verdict> verdicts, Instant now) {
    List<CausedEvent> events = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      if (verdicts.get(i) instanceof Verdict.Granted granted) {
        for (Hold hold : granted.holds()) {
          events.add(new CausedEvent(event(hold, now), asked.get(i).origin()));
        }
      }
    }
    return events;
  }

  private static StockAllocated event(Hold hold, Instant now) {
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
}
