package com.easyecom.accounting.aging;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * Stock, and how much of it is no older than each of {@link AgeBucket#LAST_DAYS}, by first in,
 * first out: what came last is what is left.
 *
 * @param quantities of all that is no older, so that each counts the ones before it
 * @param values of these quantities, rounded half up all together: so what lies between two adds up
 */
record AgedQuantity(Quantity quantity, Money value, List<Quantity> quantities, List<Money> values) {

  /**
   * Shares the stock of a product out. What is not there, or less than not there, has no age, and
   * stands among the youngest.
   *
   * @param came how much came within the days of each age
   */
  static AgedQuantity of(Quantity quantity, Money value, List<Quantity> came) {
    List<Quantity> quantities = new ArrayList<>();
    List<Money> values = new ArrayList<>();
    for (Quantity young : came) {
      Quantity left = young.isLessThan(quantity) ? young : quantity;
      quantities.add(left);
      values.add(worth(value, left, quantity));
    }
    return new AgedQuantity(quantity, value, quantities, values);
  }

  /** Most products have but one age, and need no division. */
  private static Money worth(Money value, Quantity left, Quantity quantity) {
    if (left == quantity || !quantity.isMoreThan(Quantity.ZERO)) {
      return value;
    }
    return left.compareTo(Quantity.ZERO) == 0
        ? Money.zero(value.currency())
        : value.share(left, quantity);
  }

  /** The youngest first; what is older than the last age comes last. */
  List<AgeBucket> buckets() {
    List<AgeBucket> buckets = new ArrayList<>();
    Quantity quantitySoFar = Quantity.ZERO;
    Money valueSoFar = Money.zero(value.currency());
    int from = 0;
    for (int age = 0; age < quantities.size(); age++) {
      Quantity young = quantities.get(age);
      Money worth = values.get(age);
      int last = AgeBucket.LAST_DAYS.get(age);
      buckets.add(new AgeBucket(from, last, young.minus(quantitySoFar), worth.minus(valueSoFar)));
      quantitySoFar = young;
      valueSoFar = worth;
      from = last + 1;
    }
    buckets.add(new AgeBucket(from, null, quantity.minus(quantitySoFar), value.minus(valueSoFar)));
    return buckets;
  }
}
