package com.easyecom.accounting.sales.api;

import com.easyecom.accounting.sales.application.PostedSaleLine;
import com.easyecom.accounting.sales.domain.SaleFigures;
import com.easyecom.accounting.sales.domain.SaleLine;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order line of a sale, a return or their cost, as it was posted. Sale and cost are lines of
 * their own, since they are entries of their own.
 *
 * @param kind the rule that posts it
 * @param entryDate the day on which it was posted
 * @param effectiveDate the day on which it happened
 * @param entryId the journal entry that it is a part of; null where nothing was to post
 * @param quantity of a line of cost the units that moved, which reports do not count again
 * @param tax on a sale, or, negative, given back
 */
record SaleLineView(
    long id,
    String kind,
    LocalDate entryDate,
    LocalDate effectiveDate,
    @Nullable Long entryId,
    UUID sourceEventId,
    @Nullable Long orderId,
    @Nullable String orderNumber,
    @Nullable Long orderItemId,
    @Nullable Long returnId,
    @Nullable Long productId,
    @Nullable String sku,
    @Nullable String category,
    @Nullable Long customerId,
    @Nullable String channel,
    Quantity quantity,
    Money gross,
    Money discount,
    Money returned,
    Money revenue,
    Money tax,
    Money cost,
    Map<String, String> links) {

  static SaleLineView of(PostedSaleLine posted) {
    SaleLine.Source source = posted.line().source();
    SaleLine.Subject subject = posted.line().subject();
    SaleFigures figures = posted.line().figures();
    return new SaleLineView(
        posted.id(),
        source.kind().wireName(),
        source.entryDate(),
        source.effectiveDate(),
        posted.entryId(),
        source.eventId(),
        subject.orderId(),
        posted.orderNumber(),
        subject.orderItemId(),
        subject.returnId(),
        subject.productId(),
        subject.sku(),
        posted.category(),
        posted.customerId(),
        posted.channel(),
        figures.quantity(),
        figures.gross(),
        figures.discount(),
        figures.returned(),
        figures.revenue(),
        figures.netTax(),
        figures.cost(),
        links(posted, subject));
  }

  private static Map<String, String> links(PostedSaleLine posted, SaleLine.Subject subject) {
    Map<String, String> links = new LinkedHashMap<>();
    if (posted.entryId() != null) {
      links.put("entry", SalesLinks.entry(posted.entryId()));
    }
    Long orderId = subject.orderId();
    if (orderId != null) {
      links.put("order", SalesLinks.order(orderId));
      links.put("order_entries", SalesLinks.entries("order", orderId));
      if (subject.orderItemId() != null) {
        links.put("order_item", SalesLinks.orderItem(orderId, subject.orderItemId()));
      }
    }
    if (subject.returnId() != null) {
      links.put("return", SalesLinks.saleReturn(subject.returnId()));
      links.put("return_entries", SalesLinks.entries("return", subject.returnId()));
    }
    if (subject.productId() != null) {
      links.put("product", SalesLinks.product(subject.productId()));
    }
    if (posted.customerId() != null) {
      links.put("customer", SalesLinks.customer(posted.customerId()));
    }
    return links;
  }
}
