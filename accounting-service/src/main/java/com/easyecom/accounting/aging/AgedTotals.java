package com.easyecom.accounting.aging;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;

/** Adds up the stock of products, and its shares by age. */
final class AgedTotals {

  private Quantity quantity = Quantity.ZERO;
  private Money value;
  private final List<Quantity> quantities;
  private final List<Money> values;

  AgedTotals(Currency currency) {
    int ages = AgeBucket.LAST_DAYS.size();
    value = Money.zero(currency);
    quantities = new ArrayList<>(Collections.nCopies(ages, Quantity.ZERO));
    values = new ArrayList<>(Collections.nCopies(ages, value));
  }

  void add(AgedQuantity stock) {
    quantity = quantity.plus(stock.quantity());
    value = value.plus(stock.value());
    for (int age = 0; age < quantities.size(); age++) {
      quantities.set(age, quantities.get(age).plus(stock.quantities().get(age)));
      values.set(age, values.get(age).plus(stock.values().get(age)));
    }
  }

  AgedQuantity sum() {
    return new AgedQuantity(quantity, value, List.copyOf(quantities), List.copyOf(values));
  }
}
