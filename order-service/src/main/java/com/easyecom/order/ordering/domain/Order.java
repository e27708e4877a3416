package com.easyecom.order.ordering.domain;

import static java.util.stream.Collectors.toMap;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sale. Each change makes the next version of it.
 *
 * @param revenue what of {@code totals.net()} is earned: the finished parts', less what came back
 * @param restockedCost what of its cost came back to the stock
 */
public record Order(
    long id,
    String orderNumber,
    @Nullable Long customerId,
    OrderStatus status,
    Channel channel,
    List<OrderLine> lines,
    Totals totals,
    Money revenue,
    Instant orderedAt,
    @Nullable String note,
    Money restockedCost,
    long version) {

  public Order {
    lines = List.copyOf(lines);
  }

  /** The line of that id. */
  public OrderLine line(long lineId) {
    return lines.stream().filter(line -> line.id() == lineId).findFirst().orElseThrow();
  }

  /** What its fulfilled units cost. */
  public Money cost() {
    return lines.stream().map(OrderLine::cost).reduce(zero(), Money::plus);
  }

  /** What it earned less what that cost, returns taken into account. */
  public Money grossProfit() {
    return revenue.minus(cost().minus(restockedCost));
  }

  /** Whether anything of it has left. */
  public boolean isPartlyFulfilled() {
    return lines.stream().anyMatch(line -> line.fulfilledQuantity().isPositive());
  }

  /**
   * The order after a part of it has left at these costs.
   *
   * @param costs by order item, to the cent
   * @throws Refusal {@code illegal_transition}
   */
  public Order fulfil(Part part, Map<Long, Money> costs) {
    OrderStatus fulfilled = status.to(OrderStatus.FULFILLED);
    Map<Long, PartLine> taken =
        part.lines().stream().collect(toMap(PartLine::orderItemId, Function.identity()));
    List<OrderLine> after =
        lines.stream().map(line -> fulfil(line, taken.get(line.id()), costs)).toList();
    boolean isComplete = after.stream().allMatch(OrderLine::isFulfilled);
    Money earned = revenue.plus(part.subtotal()).minus(part.discount());
    return next(isComplete ? fulfilled : status, after, earned, restockedCost);
  }

  private static OrderLine fulfil(
      OrderLine line, @Nullable PartLine taken, Map<Long, Money> costs) {
    if (taken == null) {
      return line;
    }
    Money cost = costs.get(line.id());
    if (cost == null) {
      throw new IllegalArgumentException("no cost for order item " + line.id());
    }
    return line.fulfil(taken.quantity(), cost);
  }

  /**
   * The order, never to be fulfilled.
   *
   * @throws Refusal {@code illegal_transition}
   */
  public Order cancel() {
    return next(status.to(OrderStatus.CANCELLED), lines, revenue, restockedCost);
  }

  /**
   * The order after units of it came back; {@code returned} when that was the last of all.
   *
   * @param quantities by order item, no more than what is fulfilled and not returned yet
   * @param net what of the revenue is given up
   * @param restocked what of the cost goes back to the stock
   */
  public Order takeBack(Map<Long, Quantity> quantities, Money net, Money restocked) {
    List<OrderLine> after =
        lines.stream()
            .map(line -> line.takeBack(quantities.getOrDefault(line.id(), Quantity.ZERO)))
            .toList();
    boolean isAll =
        status == OrderStatus.FULFILLED && after.stream().allMatch(OrderLine::isReturned);
    return next(
        isAll ? status.to(OrderStatus.RETURNED) : status,
        after,
        revenue.minus(net),
        restockedCost.plus(restocked));
  }

  /** Whether all of it came back. */
  public boolean isReturned() {
    return lines.stream().allMatch(OrderLine::isReturned);
  }

  /**
   * The order when it is fulfilled: with its last part it is {@code returned} or {@code refunded}
   * if all of it came back before that, which is so only of one that was reduced to that.
   *
   * @param isRefundOwed whether goods came back whose refund is not paid out
   */
  public Order settled(boolean isRefundOwed) {
    if (status != OrderStatus.FULFILLED || !isReturned()) {
      return this;
    }
    OrderStatus returned = status.to(OrderStatus.RETURNED);
    return with(isRefundOwed ? returned : returned.to(OrderStatus.REFUNDED));
  }

  /**
   * The order when the refund of its last unit is paid out.
   *
   * @throws Refusal {@code illegal_transition}
   */
  public Order refund() {
    return next(status.to(OrderStatus.REFUNDED), lines, revenue, restockedCost);
  }

  /** The order as it was changed. */
  Order edited(
      OrderStatus nextStatus,
      List<OrderLine> nextLines,
      Totals nextTotals,
      @Nullable String nextNote) {
    return next(nextStatus, nextLines, nextTotals, revenue, nextNote, restockedCost);
  }

  /** Whether nothing that can be edited is different. */
  boolean isAsBefore(Order other) {
    return status == other.status
        && lines.equals(other.lines)
        && totals.equals(other.totals)
        && Objects.equals(note, other.note);
  }

  private Order with(OrderStatus sameVersionsStatus) {
    return new Order(
        id,
        orderNumber,
        customerId,
        sameVersionsStatus,
        channel,
        lines,
        totals,
        revenue,
        orderedAt,
        note,
        restockedCost,
        version);
  }

  private Order next(
      OrderStatus nextStatus, List<OrderLine> nextLines, Money nextRevenue, Money nextRestocked) {
    return next(nextStatus, nextLines, totals, nextRevenue, note, nextRestocked);
  }

  private Order next(
      OrderStatus nextStatus,
      List<OrderLine> nextLines,
      Totals nextTotals,
      Money nextRevenue,
      @Nullable String nextNote,
      Money nextRestocked) {
    return new Order(
        id,
        orderNumber,
        customerId,
        nextStatus,
        channel,
        nextLines,
        nextTotals,
        nextRevenue,
        orderedAt,
        nextNote,
        nextRestocked,
        version + 1);
  }

  private Money zero() {
    return Money.zero(revenue.currency());
  }
}
