package com.easyecom.accounting.reports.api;

import com.easyecom.accounting.reports.domain.Change;
import com.easyecom.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a figure was in another period, and how it changed.
 *
 * @param changePct in percent of what it was without its sign, two decimals; null where that was
 *     zero
 */
record ChangeView(Money comparison, Money change, @Nullable String changePct) {

  static ChangeView of(Change change) {
    return new ChangeView(change.comparison(), change.change(), percent(change));
  }

  static @Nullable String percent(Change change) {
    return change.changePct() == null ? null : change.changePct().toPlainString();
  }
}
