package com.easyecom.accounting.reports.api;

import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.reports.domain.ProfitAndLoss;
import com.easyecom.accounting.reports.domain.ProfitAndLossChange;
import com.easyecom.kernel.money.Money;
import java.time.LocalDate;
import java.util.function.Function;

/** The totals of another period, and how they changed. */
record ProfitLossComparison(
    LocalDate periodStart,
    LocalDate periodEnd,
    ChangeView revenue,
    ChangeView cogs,
    ChangeView grossProfit,
    ChangeView expense,
    ChangeView profit) {

  static ProfitLossComparison of(ProfitAndLossChange change, Days days) {
    return new ProfitLossComparison(
        days.first(),
        days.last(),
        view(change, ProfitAndLoss::revenue),
        view(change, ProfitAndLoss::cogs),
        view(change, ProfitAndLoss::grossProfit),
        view(change, ProfitAndLoss::expense),
        view(change, ProfitAndLoss::profit));
  }

  private static ChangeView view(
      ProfitAndLossChange change, Function<ProfitAndLoss, Money> figure) {
    return ChangeView.of(change.of(figure));
  }
}
