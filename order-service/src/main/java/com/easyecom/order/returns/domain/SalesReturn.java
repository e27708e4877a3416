package com.easyecom.order.returns.domain;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one order that a customer brings back. Each change makes the next version of it.
 *
 * @param items at least one
 * @param requestedAt when it was made
 * @param receivedAt when the goods came; null before
 * @param refundedAt when the refund was paid out; null before
 * @param exchangeOrderIds the orders that were placed instead
 */
public record SalesReturn(
    long id,
    long orderId,
    ReturnStatus status,
    @Nullable String reason,
    List<ReturnItem> items,
    Instant requestedAt,
    @Nullable Instant receivedAt,
    @Nullable Instant refundedAt,
    List<Long> exchangeOrderIds,
    long version) {

  public SalesReturn {
    items = List.copyOf(items);
    exchangeOrderIds = List.copyOf(exchangeOrderIds);
  }

  /**
   * A new one.
   *
   * @param isReceived whether the goods are here already
   */
  public static SalesReturn of(
      long id,
      long orderId,
      @Nullable String reason,
      List<ReturnItem> items,
      boolean isReceived,
      Instant now) {
    ReturnStatus status = isReceived ? ReturnStatus.RECEIVED : ReturnStatus.REQUESTED;
    Instant receivedAt = isReceived ? now : null;
    return new SalesReturn(id, orderId, status, reason, items, now, receivedAt, null, List.of(), 1);
  }

  /**
   * The return in its next status.
   *
   * @throws Refusal {@code illegal_transition}
   */
  public SalesReturn to(ReturnStatus next, Instant now) {
    return new SalesReturn(
        id,
        orderId,
        status.to(next),
        reason,
        items,
        requestedAt,
        next == ReturnStatus.RECEIVED ? now : receivedAt,
        next == ReturnStatus.REFUNDED ? now : refundedAt,
        exchangeOrderIds,
        version + 1);
  }

  /**
   * The return with an order that is placed instead.
   *
   * @throws Refusal {@code return_rejected}
   */
  public SalesReturn exchange(long exchangeOrderId) {
    checkExchange();
    List<Long> exchanges = new ArrayList<>(exchangeOrderIds);
    exchanges.add(exchangeOrderId);
    return new SalesReturn(
        id,
        orderId,
        status,
        reason,
        items,
        requestedAt,
        receivedAt,
        refundedAt,
        exchanges,
        version + 1);
  }

  /**
   * Whether an order may be placed instead.
   *
   * @throws Refusal {@code return_rejected}
   */
  public void checkExchange() {
    if (status == ReturnStatus.REJECTED) {
      throw new Refusal(ReturnError.RETURN_REJECTED, "Return %d is not taken.".formatted(id));
    }
  }

  /** What is paid back for all of it. */
  public Amounts refund() {
    return items.stream().map(ReturnItem::refund).reduce(Amounts::plus).orElseThrow();
  }

  /** What goes back to the stock is worth so much there. */
  public Money restockedCost() {
    return items.stream()
        .filter(ReturnItem::restock)
        .map(ReturnItem::cost)
        .reduce(Money.zero(items.getFirst().cost().currency()), Money::plus);
  }

  /** How much comes back, by order item. */
  public Map<Long, Quantity> quantities() {
    return items.stream()
        .collect(Collectors.toMap(ReturnItem::orderItemId, ReturnItem::quantity, Quantity::plus));
  }
}
