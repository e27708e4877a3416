package com.easyecom.accounting.testing;

import com.easyecom.accounting.source.Publisher;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * A shop that trades: its owners of orders and stock keep what happens, and tell of it in events.
 */
public final class Trade implements AutoCloseable {

  /** An event that is kept already, and not told yet. */
  public record Untold(DomainEvent event, long sequence) {}

  public final FakeOwner orders = FakeOwner.start(Publisher.ORDERS);
  public final FakeOwner catalog = FakeOwner.start(Publisher.CATALOG);
  private final EventStream events;

  public Trade(EventStream events) {
    this.events = events;
  }

  public void tell(Untold untold) {
    events.send(untold.event(), untold.sequence());
  }

  /** A sale of so much, which is told. */
  public long sell(Money subtotal, Money discount, Money tax, Instant at) {
    OrderFulfilled sale = Sales.fulfilled(Sales.nextOrderId(), subtotal, discount, tax, at);
    tell(keep(sale));
    return sale.orderId();
  }

  public Untold keep(OrderFulfilled sale) {
    long sequence =
        orders.keep(
            dayOf(sale.fulfilledAt()),
            "order",
            sale.orderId(),
            !sale.subtotal().isZero() || !sale.taxAmount().isZero(),
            Map.of(
                "revenue", sale.subtotal().amount(),
                "discount", sale.discountAmount().amount(),
                "tax", sale.taxAmount().amount()),
            Map.of("earned", sale.subtotal().minus(sale.discountAmount()).amount()));
    return new Untold(sale, sequence);
  }

  /** Goods for which so much is owed are back, which is told. */
  public long takeBack(Money net, Money tax, Instant at) {
    ReturnReceived received = Sales.received(Sales.nextOrderId(), net, tax, at);
    long sequence =
        orders.keep(
            dayOf(at),
            "return",
            received.returnId(),
            true,
            Map.of("returned", net.amount(), "returned_tax", tax.amount()),
            Map.of("earned", net.negate().amount()));
    tell(new Untold(received, sequence));
    return received.returnId();
  }

  /** What is owed for them is paid, which is told. */
  public void refund(long returnId, Money net, Money tax, Instant at) {
    long sequence =
        orders.keep(
            dayOf(at),
            "return",
            returnId,
            true,
            Map.of("refunded", net.plus(tax).amount()),
            Map.of());
    tell(new Untold(Sales.refunded(returnId, net, tax, at), sequence));
  }

  /** They go back to the stock, which is told. */
  public void restock(long returnId, Warehouse product, String quantity, Money cost, Instant at) {
    StockRestocked restocked = product.restock(returnId, Quantity.of(quantity), cost, at);
    long sequence =
        catalog.keep(
            dayOf(at),
            "return",
            returnId,
            true,
            Map.of("moved_value", cost.amount(), "restocked_cost", cost.amount()),
            stock(cost, restocked.quantity()));
    tell(new Untold(restocked, sequence));
  }

  /** A receipt, which is told. */
  public long receive(Warehouse product, String quantity, Money worth, Instant at) {
    StockAdjusted receipt = product.take("in", Quantity.of(quantity), worth, null, at);
    tell(keep(receipt));
    return receipt.movementId();
  }

  public Untold keep(StockAdjusted movement) {
    long sequence =
        catalog.keep(
            dayOf(movement.occurredAt()),
            "stock_movement",
            movement.movementId(),
            true,
            Map.of("moved_value", movement.value().amount()),
            stock(movement.value(), movement.quantity()));
    return new Untold(movement, sequence);
  }

  /** Stock that leaves for a new order, which is told. */
  public long issue(Warehouse product, String quantity, Instant at) {
    StockIssued issue = product.issue(Sales.nextOrderId(), Quantity.of(quantity), at);
    tell(keep(issue));
    return issue.orderId();
  }

  public Untold keep(StockIssued issue) {
    BigDecimal cost = issue.cost().amount();
    long sequence =
        catalog.keep(
            dayOf(issue.occurredAt()),
            "order",
            issue.orderId(),
            true,
            Map.of("moved_value", cost.negate(), "issued_cost", cost),
            stock(issue.cost().negate(), issue.quantity().negate()));
    return new Untold(issue, sequence);
  }

  private static Map<String, BigDecimal> stock(Money value, Quantity quantity) {
    return Map.of("stock_value", value.amount(), "on_hand", quantity.value());
  }

  private static LocalDate dayOf(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  @Override
  public void close() {
    orders.close();
    catalog.close();
  }
}
