package com.easyecom.order.ordering.application;

import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderStatus;
import java.util.Locale;
import java.util.Objects;

/** How the audit trail speaks of orders; what was ordered, and for whom, the order itself says. */
final class OrderAudit {

  private OrderAudit() {}

  static Subject subject(Order order) {
    return Subject.of("order", order.id());
  }

  static Changes placed(Order order) {
    return Changes.none()
        .set("order_number", order.orderNumber())
        .set("status", wireName(order.status()))
        .set("customer_id", order.customerId())
        .set("total_amount", order.totals().total());
  }

  static Changes changed(Order before, Order after) {
    return Changes.none()
        .changed("status", wireName(before.status()), wireName(after.status()))
        .changed("version", before.version(), after.version());
  }

  static Changes edited(Order before, Order after) {
    return changed(before, after)
        .changed("total_amount", before.totals().total(), after.totals().total())
        .changed("tax_amount", before.totals().tax(), after.totals().tax())
        .changed("discount_amount", before.totals().discount(), after.totals().discount())
        .hiddenIf(!Objects.equals(before.note(), after.note()), "note")
        .hiddenIf(!before.lines().equals(after.lines()), "items");
  }

  private static String wireName(OrderStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
