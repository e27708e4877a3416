package com.easyecom.catalog.stock;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stock of one product. Its value is kept to the cent and the average cost is derived from it,
 * so that the values of its movements always add up to the value. Never negative, never more held
 * than there is.
 *
 * @param onHand how much lies there
 * @param allocated how much of that is held for orders
 * @param value what {@code onHand} is worth, by weighted average
 * @param unitCost the average, for display; the last one known when nothing is on hand
 * @param lastMovementAt when the latest movement counts; null before the first
 * @param version rises by one with each change
 */
public record Stock(
    long productId,
    Quantity onHand,
    Quantity allocated,
    Money value,
    UnitCost unitCost,
    @Nullable Instant lastMovementAt,
    long version) {

  /** A product without any stock yet, and what a unit of it is said to cost. */
  public static Stock none(long productId, UnitCost unitCost) {
    Money nothing = Money.zero(unitCost.currency());
    return new Stock(productId, Quantity.ZERO, Quantity.ZERO, nothing, unitCost, null, 0);
  }

  /** What can be sold or taken out. */
  public Quantity available() {
    return onHand.minus(allocated);
  }

  /**
   * Brings stock in. It adds {@code round(quantity x cost)} to the value.
   *
   * @param quantity positive
   * @param cost what a unit of it cost; null for the exact present average, or for the last known
   *     cost when nothing is on hand
   * @throws Refusal {@code invalid_request} when there would be more than can be kept
   */
  public Movement receive(Quantity quantity, @Nullable UnitCost cost, Instant at) {
    Money added = cost == null ? presentValueOf(quantity) : cost.times(quantity);
    StockLimits.check(onHand.plus(quantity), value.plus(added));
    return move(quantity, allocated, added, cost == null ? unitCost : cost, at);
  }

  /**
   * Brings stock in whose worth is known to the cent, as when it comes from other books.
   *
   * @param quantity positive
   * @throws Refusal {@code invalid_request} when there would be more than can be kept
   */
  public Movement receiveWorth(Quantity quantity, Money worth, Instant at) {
    StockLimits.check(onHand.plus(quantity), value.plus(worth));
    return move(quantity, allocated, worth, UnitCost.average(worth, quantity), at);
  }

  /**
   * Takes out what no order holds, at the average.
   *
   * @param quantity positive
   * @throws Refusal {@code insufficient_stock} when less is available
   */
  public Movement withdraw(Quantity quantity, Instant at) {
    if (quantity.isMoreThan(available())) {
      throw new Refusal(
              StockError.INSUFFICIENT_STOCK,
              "%s are asked for, %s are available.".formatted(quantity, available()))
          .with("product_id", productId)
          .with("requested", quantity)
          .with("available", available());
    }
    return takeOut(quantity, allocated, at);
  }

  /**
   * Takes out what an order holds, at the average.
   *
   * @param quantity positive, and no more than is allocated
   */
  public Movement issue(Quantity quantity, Instant at) {
    return takeOut(quantity, minusAllocated(quantity), at);
  }

  /**
   * Takes out what is known to the cent to have cost so much, rather than the average: what {@link
   * #receiveWorth} brought in for it. The caller sees to it that it is there.
   *
   * @param quantity positive
   */
  public Movement issueWorth(Quantity quantity, Money worth, Instant at) {
    UnitCost counted = UnitCost.average(worth, quantity);
    return move(quantity.negate(), allocated, worth.negate(), counted, at);
  }

  /**
   * Corrects the stock: brings in what is positive, takes out what is negative.
   *
   * @param difference signed, not zero
   * @throws Refusal as {@link #receive} and {@link #withdraw}
   */
  public Movement adjust(Quantity difference, @Nullable UnitCost cost, Instant at) {
    return difference.isPositive()
        ? receive(difference, cost, at)
        : withdraw(difference.negate(), at);
  }

  /**
   * Holds stock for an order.
   *
   * @param quantity positive, and no more than is available
   */
  public Stock allocate(Quantity quantity) {
    if (quantity.isMoreThan(available())) {
      throw new IllegalArgumentException(quantity + " of " + available() + " available");
    }
    return withAllocated(allocated.plus(quantity));
  }

  /**
   * Holds it no longer.
   *
   * @param quantity positive, and no more than is allocated
   */
  public Stock release(Quantity quantity) {
    return withAllocated(minusAllocated(quantity));
  }

  /** What a unit is said to cost from now on; only while nothing is on hand. */
  public Stock withUnitCost(UnitCost cost) {
    if (onHand.isPositive()) {
      throw new Refusal(
          StockError.COST_FOLLOWS_STOCK, "The cost is the average of the %s.".formatted(onHand));
    }
    return new Stock(productId, onHand, allocated, value, cost, lastMovementAt, version + 1);
  }

  private Movement takeOut(Quantity quantity, Quantity allocatedAfter, Instant at) {
    return move(quantity.negate(), allocatedAfter, presentValueOf(quantity).negate(), unitCost, at);
  }

  /** The part of the value that so many units have: all of it for all of them. */
  private Money presentValueOf(Quantity quantity) {
    return onHand.isPositive() ? value.share(quantity, onHand) : unitCost.times(quantity);
  }

  private Movement move(
      Quantity quantity, Quantity allocatedAfter, Money added, UnitCost counted, Instant at) {
    Quantity onHandAfter = onHand.plus(quantity);
    Money valueAfter = value.plus(added);
    UnitCost costAfter =
        onHandAfter.isPositive() ? UnitCost.average(valueAfter, onHandAfter) : unitCost;
    Stock after =
        new Stock(
            productId, onHandAfter, allocatedAfter, valueAfter, costAfter, latest(at), version + 1);
    return new Movement(quantity, added, counted, after, at);
  }

  /** Past sales that are imported may count before the latest movement. */
  private Instant latest(Instant at) {
    return lastMovementAt == null || at.isAfter(lastMovementAt) ? at : lastMovementAt;
  }

  private Stock withAllocated(Quantity changed) {
    return new Stock(productId, onHand, changed, value, unitCost, lastMovementAt, version + 1);
  }

  private Quantity minusAllocated(Quantity quantity) {
    if (quantity.isMoreThan(allocated)) {
      throw new IllegalArgumentException(quantity + " of " + allocated + " allocated");
    }
    return allocated.minus(quantity);
  }
}
