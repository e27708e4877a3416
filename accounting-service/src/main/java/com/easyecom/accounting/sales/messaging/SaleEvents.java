package com.easyecom.accounting.sales.messaging;

import com.easyecom.accounting.posting.application.CostTakenBack;
import com.easyecom.accounting.sales.domain.SaleFigures;
import com.easyecom.accounting.sales.domain.SaleKind;
import com.easyecom.accounting.sales.domain.SaleLine;
import com.easyecom.accounting.sales.domain.SaleLine.Subject;
import com.easyecom.accounting.sales.domain.SaleParts;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.events.order.OrderImportUndone;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.kernel.period.ClosedMonths;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.DeliveredEvent;
import com.easyecom.kit.shop.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads lines of sales off events, on the days on which these are posted.
 *
 * @param closed the months that are closed while the events are posted
 */
record SaleEvents(Shop shop, ClosedMonths closed) {

  /** The lines of an event by itself; none for one that is of no sale or needs its sale. */
  List<SaleLine> lines(DeliveredEvent delivered) {
    EventEnvelope envelope = delivered.envelope();
    return switch (delivered.event()) {
      case OrderFulfilled sale -> lines(sale, envelope);
      case ReturnReceived received -> lines(received, envelope);
      case StockIssued issue -> List.of(line(issue, envelope));
      case StockRestocked back -> List.of(line(back, envelope));
      case StockAdjusted back when CostTakenBack.isBy(back) -> List.of(line(back, envelope));
      default -> List.of();
    };
  }

  /**
   * The lines that take a sale back.
   *
   * @param sold the lines of the sale
   */
  List<SaleLine> lines(OrderImportUndone undone, EventEnvelope envelope, List<SaleLine> sold) {
    return SaleParts.ofSaleUndone(
        source(SaleKind.SALE_UNDONE, envelope, undone.fulfilledAt()),
        new Subject(undone.orderId(), null, undone.fulfilmentId(), null, null, null),
        sold,
        undone.subtotal(),
        undone.discountAmount(),
        undone.taxAmount());
  }

  private List<SaleLine> lines(OrderFulfilled sale, EventEnvelope envelope) {
    Subject order = new Subject(sale.orderId(), null, sale.fulfilmentId(), null, null, null);
    return SaleParts.ofSale(
        source(SaleKind.SALE, envelope, sale.fulfilledAt()),
        order,
        sale.lines().stream().map(line -> sold(sale, line)).toList(),
        sale.subtotal(),
        sale.discountAmount(),
        sale.taxAmount());
  }

  private static SaleParts.Sold sold(OrderFulfilled sale, OrderFulfilled.Line line) {
    return new SaleParts.Sold(
        new Subject(
            sale.orderId(),
            line.orderItemId(),
            sale.fulfilmentId(),
            null,
            line.productId(),
            line.sku()),
        line.quantity(),
        line.lineTotal());
  }

  private List<SaleLine> lines(ReturnReceived received, EventEnvelope envelope) {
    return SaleParts.ofReturn(
        source(SaleKind.RETURN, envelope, received.receivedAt()),
        new Subject(received.orderId(), null, null, received.returnId(), null, null),
        received.lines().stream().map(line -> back(received, line)).toList(),
        received.refundNet(),
        received.refundTax());
  }

  private static SaleParts.Back back(ReturnReceived received, ReturnReceived.Line line) {
    return new SaleParts.Back(
        new Subject(
            received.orderId(),
            line.orderItemId(),
            null,
            received.returnId(),
            line.productId(),
            line.sku()),
        line.quantity(),
        line.refundNet(),
        line.refundTax());
  }

  private SaleLine line(StockIssued issue, EventEnvelope envelope) {
    return only(
        source(SaleKind.COST_OF_SALE, envelope, issue.occurredAt()),
        new Subject(
            issue.orderId(),
            issue.orderItemId(),
            issue.fulfilmentId(),
            null,
            issue.productId(),
            issue.sku()),
        SaleFigures.cost(issue.quantity(), issue.cost()));
  }

  private SaleLine line(StockRestocked back, EventEnvelope envelope) {
    return only(
        source(SaleKind.RESTOCK, envelope, back.occurredAt()),
        new Subject(
            back.orderId(),
            back.orderItemId(),
            null,
            back.returnId(),
            back.productId(),
            back.sku()),
        SaleFigures.cost(back.quantity(), back.cost()).negate());
  }

  private SaleLine line(StockAdjusted back, EventEnvelope envelope) {
    return only(
        source(SaleKind.COST_OF_SALE_UNDONE, envelope, back.occurredAt()),
        new Subject(null, null, null, null, back.productId(), back.sku()),
        SaleFigures.cost(back.quantity(), back.value()).negate());
  }

  private static SaleLine only(SaleLine.Source source, Subject subject, SaleFigures figures) {
    return new SaleLine(source, 1, subject, figures);
  }

  private SaleLine.Source source(SaleKind kind, EventEnvelope envelope, Instant at) {
    LocalDate day = shop.dayOf(at);
    return new SaleLine.Source(kind, envelope.id(), closed.firstOpenFrom(day), day);
  }
}
