package com.easyecom.order.returns.application;

import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.outbox.Events;
import com.easyecom.order.ordering.application.ApplyReturn;
import com.easyecom.order.ordering.application.ReturnStep;
import com.easyecom.order.ordering.application.SoldOrder;
import com.easyecom.order.returns.domain.SalesReturn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Writes down what became of a return, in the transaction that did it: in its order and the order's
 * history, in the events for others, and in the audit trail.
 */
@ApplicationScoped
class RecordReturn {

  private final ApplyReturn applyReturn;
  private final Returns returns;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  RecordReturn(ApplyReturn applyReturn, Returns returns, Events events, Audit audit, Clock clock) {
    this.applyReturn = applyReturn;
    this.returns = returns;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  void made(SoldOrder order, SalesReturn made, String actor) {
    Changes changes =
        Changes.none()
            .set("order_id", order.id())
            .set("status", made.status().wireName())
            .set("refund_total", made.refund().total())
            .hiddenIf(made.reason() != null, "reason");
    record(
        order,
        made,
        new ReturnStep(order.id(), made.id(), null, made.status().wireName(), actor),
        changes);
  }

  void changed(SoldOrder order, SalesReturn before, SalesReturn after, String actor) {
    String was = before.status().wireName();
    Changes changes =
        Changes.none()
            .changed("status", was, after.status().wireName())
            .changed("version", before.version(), after.version());
    record(
        order,
        after,
        new ReturnStep(order.id(), after.id(), was, after.status().wireName(), actor),
        changes);
  }

  private void record(SoldOrder order, SalesReturn after, ReturnStep step, Changes changes) {
    switch (after.status()) {
      case REQUESTED, APPROVED, REJECTED -> applyReturn.note(step);
      case RECEIVED ->
          applyReturn.takeBack(
              step, after.quantities(), after.refund().net(), after.restockedCost());
      case REFUNDED -> applyReturn.refund(step, !returns.isRefundOwed(order.id()));
    }
    events.publish(
        List.of(
            ReturnEvents.of(order, after, step.actor(), clock.instant()),
            audit.entryFor(
                step.actor(),
                "return." + after.status().wireName(),
                Subject.of("return", after.id()),
                changes)));
  }
}
