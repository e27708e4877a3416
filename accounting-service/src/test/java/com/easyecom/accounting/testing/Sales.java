package com.easyecom.accounting.testing;

import static com.easyecom.accounting.testing.Amounts.USD;
import static com.easyecom.accounting.testing.Amounts.ZERO;

import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.events.order.ReturnRefunded;
import com.easyecom.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The events that order-service would tell of sales and returns. */
public final class Sales {

  private static final AtomicLong IDS = new AtomicLong(1_000);

  private Sales() {}

  public static long nextOrderId() {
    return IDS.incrementAndGet();
  }

  /** A sale of so much, without discount or tax. */
  public static OrderFulfilled fulfilled(long orderId, Money subtotal, Instant at) {
    return fulfilled(orderId, subtotal, ZERO, ZERO, at);
  }

  public static OrderFulfilled fulfilled(
      long orderId, Money subtotal, Money discount, Money tax, Instant at) {
    return fulfilled(orderId, USD.getCurrencyCode(), subtotal, discount, tax, at);
  }

  /** A sale in another currency than that of the books, which refuse it. */
  public static OrderFulfilled foreign(Instant at) {
    return fulfilled(nextOrderId(), "EUR", Amounts.usd("10.00"), ZERO, ZERO, at);
  }

  private static OrderFulfilled fulfilled(
      long orderId, String currency, Money subtotal, Money discount, Money tax, Instant at) {
    return new OrderFulfilled(
        orderId,
        1,
        "SO-" + orderId,
        null,
        "api",
        orderId,
        currency,
        List.of(),
        subtotal,
        discount,
        tax,
        subtotal.minus(discount).plus(tax),
        true,
        at);
  }

  /** Goods of a sale are back, for which so much is owed. */
  public static ReturnReceived received(long returnId, Money net, Money tax, Instant at) {
    return new ReturnReceived(
        returnId,
        1,
        returnId,
        "SO-" + returnId,
        null,
        USD.getCurrencyCode(),
        List.of(),
        net,
        tax,
        net.plus(tax),
        "kim",
        at);
  }

  /** What is owed for them is paid. */
  public static ReturnRefunded refunded(long returnId, Money net, Money tax, Instant at) {
    return new ReturnRefunded(
        returnId,
        2,
        returnId,
        "SO-" + returnId,
        null,
        USD.getCurrencyCode(),
        net,
        tax,
        net.plus(tax),
        at);
  }
}
