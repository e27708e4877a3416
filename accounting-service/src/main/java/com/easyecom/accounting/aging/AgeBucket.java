package com.easyecom.accounting.aging;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stock that has been there for so many days.
 *
 * @param toDays inclusive; null for the oldest
 */
record AgeBucket(int fromDays, @Nullable Integer toDays, Quantity quantity, Money value) {

  /** How old the youngest three may be; the fourth is older. */
  static final List<Integer> LAST_DAYS = List.of(30, 60, 90);

  /** How files name them. */
  static final List<String> NAMES = List.of("0_30", "31_60", "61_90", "91");
}
