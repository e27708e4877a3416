package com.easyecom.order.returns.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.util.Currency;

/**
 * An amount that was paid or is paid back, and the tax in it.
 *
 * @param net without tax, after discount
 */
public record Amounts(Money net, Money tax) {

  static Amounts none(Currency currency) {
    return new Amounts(Money.zero(currency), Money.zero(currency));
  }

  /** What the customer pays or gets. */
  public Money total() {
    return net.plus(tax);
  }

  Amounts plus(Amounts other) {
    return new Amounts(net.plus(other.net), tax.plus(other.tax));
  }

  Amounts minus(Amounts other) {
    return new Amounts(net.minus(other.net), tax.minus(other.tax));
  }

  boolean covers(Amounts other) {
    return !other.net.isMoreThan(net) && !other.tax.isMoreThan(tax);
  }

  /** The rounded share of so many units; all of it for all of them. */
  Amounts share(Quantity part, Quantity whole) {
    return new Amounts(net.share(part, whole), tax.share(part, whole));
  }

  /**
   * A part of these amounts with its share of the tax.
   *
   * @param part no more than {@link #total}
   */
  Amounts part(Money part) {
    if (part.isZero()) {
      return none(part.currency());
    }
    Money taxPart = tax.share(part, total());
    return new Amounts(part.minus(taxPart), taxPart);
  }
}
