package com.easyecom.accounting.sales;

import static com.easyecom.accounting.testing.Amounts.ZERO;

import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.events.order.OrderImportUndone;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What is told of a sale after it, by order-service and by catalog-service.
 *
 * @param ids new ones
 */
record AfterSale(OrderFulfilled sale, LongSupplier ids) {

  /** The stock of a line left. */
  StockIssued issued(OrderFulfilled.Line line, Instant at) {
    return new StockIssued(
        ids.getAsLong(),
        line.productId(),
        ids.getAsLong(),
        line.sku(),
        sale.orderId(),
        line.orderItemId(),
        sale.fulfilmentId(),
        line.quantity(),
        line.cost(),
        Quantity.ZERO,
        ZERO,
        "USD",
        at,
        null);
  }

  /** One unit of a line came back. */
  ReturnReceived returned(
      OrderFulfilled.Line line, Money net, Money tax, Money cost, boolean restock, Instant at) {
    return new ReturnReceived(
        ids.getAsLong(),
        1,
        sale.orderId(),
        sale.orderNumber(),
        sale.customerId(),
        "USD",
        List.of(
            new ReturnReceived.Line(
                ids.getAsLong(),
                line.orderItemId(),
                line.productId(),
                line.sku(),
                Quantity.of(1),
                net,
                tax,
                cost,
                restock)),
        net,
        tax,
        net.plus(tax),
        "kim",
        at);
  }

  /** It went back to the stock. */
  StockRestocked restocked(ReturnReceived received) {
    ReturnReceived.Line line = received.lines().getFirst();
    return new StockRestocked(
        ids.getAsLong(),
        line.productId(),
        ids.getAsLong(),
        line.sku(),
        sale.orderId(),
        line.orderItemId(),
        received.returnId(),
        line.returnItemId(),
        line.quantity(),
        line.cost(),
        Quantity.ZERO,
        ZERO,
        "USD",
        received.receivedAt());
  }

  /** The import of the sale was undone. */
  OrderImportUndone undone() {
    return new OrderImportUndone(
        sale.orderId(),
        2,
        sale.orderNumber(),
        sale.fulfilmentId(),
        "USD",
        sale.subtotal(),
        sale.discountAmount(),
        sale.taxAmount(),
        sale.totalAmount(),
        sale.fulfilledAt(),
        Instant.EPOCH);
  }

  /** What had left for it is put back. */
  StockAdjusted putBack(StockIssued issue) {
    return new StockAdjusted(
        ids.getAsLong(),
        issue.productId(),
        ids.getAsLong(),
        issue.sku(),
        "return_in",
        issue.quantity(),
        issue.cost(),
        Quantity.ZERO,
        ZERO,
        "USD",
        "sales_import",
        "1",
        issue.occurredAt());
  }
}
