package com.easyecom.accounting.sales.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What lines of sales come to. Each amount is what one account took by events.
 *
 * @param quantity sold less returned; a line of cost has the units that moved
 * @param gross at the lines' prices: sales
 * @param discount given on it
 * @param returned what was given back of it for returns, without tax
 * @param tax on what was sold
 * @param returnedTax given back with returns
 * @param cost of goods sold, less what was restocked
 */
public record SaleFigures(
    Quantity quantity,
    Money gross,
    Money discount,
    Money returned,
    Money tax,
    Money returnedTax,
    Money cost) {

  private static final int PERCENT_DECIMALS = 2;

  /** A sale, without its cost, which the stock tells. */
  public static SaleFigures sold(Quantity quantity, Money gross, Money discount, Money tax) {
    Money zero = Money.zero(gross.currency());
    return new SaleFigures(quantity, gross, discount, zero, tax, zero, zero);
  }

  /** A return of so much. */
  public static SaleFigures returned(Quantity quantity, Money net, Money tax) {
    Money zero = Money.zero(net.currency());
    return new SaleFigures(quantity.negate(), zero, zero, net, zero, tax, zero);
  }

  /** The cost of what left, or, negative, came back. */
  public static SaleFigures cost(Quantity quantity, Money cost) {
    Money zero = Money.zero(cost.currency());
    return new SaleFigures(quantity, zero, zero, zero, zero, zero, cost);
  }

  public SaleFigures negate() {
    return new SaleFigures(
        quantity.negate(),
        gross.negate(),
        discount.negate(),
        returned.negate(),
        tax.negate(),
        returnedTax.negate(),
        cost.negate());
  }

  /** Sales less discounts and returns, without tax. */
  public Money revenue() {
    return gross.minus(discount).minus(returned);
  }

  public Money grossProfit() {
    return revenue().minus(cost);
  }

  /** Tax on what was sold less what was given back. */
  public Money netTax() {
    return tax.minus(returnedTax);
  }

  /** Gross profit in percent of revenue, rounded half up; null without revenue. */
  public @Nullable BigDecimal marginPercent() {
    return revenue().isPositive()
        ? grossProfit()
            .amount()
            .movePointRight(2)
            .divide(revenue().amount(), PERCENT_DECIMALS, RoundingMode.HALF_UP)
        : null;
  }
}
