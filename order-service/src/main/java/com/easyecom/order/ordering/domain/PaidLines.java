package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was paid for each line of an order: its finished parts' discount and tax fall to the part's
 * lines by their prices, and those of a part without lines, which closed a reduced order, to what
 * was kept by then, by what was paid for it. Rounded shares of running sums, so that a part's lines
 * add up to it, and no line has more discount than price.
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
    Money zero = Money.zero(currency);
    SortedMap<Long, Paid> paid = new TreeMap<>();
    for (Part part : parts) {
      List<Share> shares =
          part.lines().stream()
              .map(line -> new Share(line.orderItemId(), line.lineTotal(), line.lineTotal()))
              .toList();
      split(part.discount(), part.tax(), shares)
          .forEach((item, more) -> paid.merge(item, more, Paid::plus));
      for (ClosingShare share : part.closingShares()) {
        Paid more = new Paid(zero.minus(share.discount()), share.tax());
        paid.merge(share.orderItemId(), more, Paid::plus);
      }
    }
    return paid;
  }

  /** How the amounts of a part without lines fall to what the customer keeps. */
  static List<ClosingShare> closingShares(Money discount, Money tax, Kept kept) {
    Money zero = Money.zero(tax.currency());
    List<Share> shares =
        kept.nets().entrySet().stream()
            .map(line -> new Share(line.getKey(), zero, line.getValue()))
            .toList();
    return split(discount, tax, shares).entrySet().stream()
        .map(
            line ->
                new ClosingShare(
                    line.getKey(), zero.minus(line.getValue().net()), line.getValue().tax()))
        .toList();
  }

  /** What a line's price adds to what was paid, and by what it shares in discount and tax. */
  private record Share(long orderItemId, Money price, Money weight) {}

  private static SortedMap<Long, Paid> split(Money discount, Money tax, List<Share> shares) {
    SortedMap<Long, Paid> paid = new TreeMap<>();
    Money zero = Money.zero(tax.currency());
    Money whole = shares.stream().map(Share::weight).reduce(zero, Money::plus);
    Money weighed = zero;
    Money discounted = zero;
    Money taxed = zero;
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      boolean isLast = i == shares.size() - 1;
      weighed = weighed.plus(share.weight());
      Money lineDiscount = upTo(discount, weighed, whole, isLast).minus(discounted);
      Money lineTax = upTo(tax, weighed, whole, isLast).minus(taxed);
      discounted = discounted.plus(lineDiscount);
      taxed = taxed.plus(lineTax);
      paid.put(share.orderItemId(), new Paid(share.price().minus(lineDiscount), lineTax));
    }
    return paid;
  }

  private static Money upTo(Money amount, Money weighed, Money whole, boolean isLast) {
    if (isLast) {
      return amount;
    }
    return whole.isZero() ? whole : amount.share(weighed, whole);
  }
}
