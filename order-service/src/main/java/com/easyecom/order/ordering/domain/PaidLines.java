package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was paid for each line of an order: its finished parts' discount and tax fall to the part's
 * lines by their prices. Rounded shares of running sums, so that a part's lines add up to it, and
 * no line has more discount than price.
 */
public final class PaidLines {

  /**
   * What was paid.
   *
   * @param net price less discount
   */
  public record Paid(Money net, Money tax) {

    Paid plus(Paid other) {
      return new Paid(net.plus(other.net), tax.plus(other.tax));
    }
  }

  private PaidLines() {}

  /**
   * By order item; one of which nothing has left is missing.
   *
   * @param parts the finished ones, each always with its lines in the same order
   */
  public static Map<Long, Paid> of(List<Part> parts, Currency currency) {
    Map<Long, Paid> paid = new HashMap<>();
    parts.forEach(part -> add(part, Money.zero(currency), paid));
    return paid;
  }

  private static void add(Part part, Money zero, Map<Long, Paid> paid) {
    Money subtotal = part.subtotal();
    Money priced = zero;
    Money discounted = zero;
    Money taxed = zero;
    for (int i = 0; i < part.lines().size(); i++) {
      PartLine line = part.lines().get(i);
      boolean isLast = i == part.lines().size() - 1;
      priced = priced.plus(line.lineTotal());
      Money discount = upTo(part.discount(), priced, subtotal, isLast).minus(discounted);
      Money tax = upTo(part.tax(), priced, subtotal, isLast).minus(taxed);
      discounted = discounted.plus(discount);
      taxed = taxed.plus(tax);
      paid.merge(line.orderItemId(), new Paid(line.lineTotal().minus(discount), tax), Paid::plus);
    }
  }

  private static Money upTo(Money whole, Money priced, Money subtotal, boolean isLast) {
    if (isLast) {
      return whole;
    }
    return subtotal.isZero() ? subtotal : whole.share(priced, subtotal);
  }
}
