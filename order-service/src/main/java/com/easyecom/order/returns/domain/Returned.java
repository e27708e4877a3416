package com.easyecom.order.returns.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.util.Currency;

/**
 * What the returns of one order line that are not rejected take of it, all together.
 *
 * @param paid what was paid for these units
 * @param refund what is paid back for them
 * @param cost what they cost
 */
public record Returned(Quantity quantity, Amounts paid, Amounts refund, Money cost) {

  /** Of no units. */
  public static Returned nothing(Currency currency) {
    Amounts none = Amounts.none(currency);
    return new Returned(Quantity.ZERO, none, none, Money.zero(currency));
  }

  /**
   * What was paid without tax for the line's other units and is not paid back, if more was paid
   * back for these than was paid for them.
   *
   * @param paid for the whole line
   */
  public Money netLeft(Money paid) {
    Money gone = refund.net().isMoreThan(this.paid.net()) ? refund.net() : this.paid.net();
    return paid.minus(gone);
  }

  Returned plus(ReturnItem item) {
    return new Returned(
        quantity.plus(item.quantity()),
        paid.plus(item.paid()),
        refund.plus(item.refund()),
        cost.plus(item.cost()));
  }
}
