package com.easyecom.accounting.testing;

import static com.easyecom.accounting.testing.Amounts.USD;
import static com.easyecom.accounting.testing.Amounts.ZERO;

import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One product's stock, and the events that catalog would tell of it. */
public final class Warehouse {

  private static final AtomicLong IDS = new AtomicLong(1_000);

  public final long productId = IDS.incrementAndGet();
  public final String sku;
  private Quantity onHand = Quantity.ZERO;
  private Money value = ZERO;
  private long version;

  public Warehouse(String sku) {
    this.sku = sku;
  }

  public Quantity onHand() {
    return onHand;
  }

  public Money value() {
    return value;
  }

  /** Stock comes in and is worth so much altogether. */
  public StockAdjusted take(
      String type, Quantity quantity, Money worth, @Nullable String referenceType, Instant at) {
    return move(type, quantity, worth, referenceType, at);
  }

  /** Stock goes out at its average. */
  public StockAdjusted give(String type, Quantity quantity, Instant at) {
    return move(type, quantity.negate(), costOf(quantity).negate(), null, at);
  }

  /** Stock leaves for an order. */
  public StockIssued issue(long orderId, Quantity quantity, Instant at) {
    Money cost = costOf(quantity);
    change(quantity.negate(), cost.negate());
    return new StockIssued(
        IDS.incrementAndGet(),
        productId,
        version,
        sku,
        orderId,
        orderId,
        orderId,
        quantity,
        cost,
        onHand,
        value,
        USD.getCurrencyCode(),
        at,
        null);
  }

  /** Stock comes back from an order, at what it cost then. */
  public StockRestocked restock(long returnId, Quantity quantity, Money cost, Instant at) {
    change(quantity, cost);
    return new StockRestocked(
        IDS.incrementAndGet(),
        productId,
        version,
        sku,
        returnId,
        returnId,
        returnId,
        returnId,
        quantity,
        cost,
        onHand,
        value,
        USD.getCurrencyCode(),
        at);
  }

  private StockAdjusted move(
      String type, Quantity quantity, Money worth, @Nullable String referenceType, Instant at) {
    change(quantity, worth);
    return new StockAdjusted(
        IDS.incrementAndGet(),
        productId,
        version,
        sku,
        type,
        quantity,
        worth,
        onHand,
        value,
        USD.getCurrencyCode(),
        referenceType,
        null,
        at);
  }

  private Money costOf(Quantity quantity) {
    return quantity.equals(onHand) ? value : value.share(quantity, onHand);
  }

  private void change(Quantity quantity, Money worth) {
    onHand = onHand.plus(quantity);
    value = value.plus(worth);
    version++;
  }
}
