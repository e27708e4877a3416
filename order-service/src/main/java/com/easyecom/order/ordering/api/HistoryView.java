package com.easyecom.order.ordering.api;

import com.easyecom.order.ordering.application.History;
import com.easyecom.order.ordering.domain.Change;
import java.time.Instant;
import java.util.List;

/**
 * One change of an order.
 *
 * @param version the order's, after it
 * @param action placed, confirmed, edited, fulfilled, cancelled, or what became of a return:
 *     return_requested, return_approved, return_rejected, return_received or return_refunded
 */
public record HistoryView(
    long id, long version, String action, String actor, Instant occurredAt, List<Change> changes) {

  static HistoryView of(History.Entry entry) {
    return new HistoryView(
        entry.id(),
        entry.version(),
        entry.action(),
        entry.actor(),
        entry.occurredAt(),
        entry.changes());
  }
}
