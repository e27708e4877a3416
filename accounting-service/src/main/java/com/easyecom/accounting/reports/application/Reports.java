package com.easyecom.accounting.reports.application;

import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.ledger.application.Balances;
import com.easyecom.accounting.reports.domain.BalanceSheet;
import com.easyecom.accounting.reports.domain.ProfitAndLoss;
import com.easyecom.accounting.reports.domain.TrialBalance;
import com.easyecom.kit.shop.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The financial statements, each from one reading of the running balances. */
@ApplicationScoped
public class Reports {

  private final Balances balances;
  private final Shop shop;

  Reports(Balances balances, Shop shop) {
    this.balances = balances;
    this.shop = shop;
  }

  /** What was earned on these days. */
  public ProfitAndLoss profitAndLoss(Days days) {
    return ProfitAndLoss.of(balances.during(days), shop.zero());
  }

  /** All accounts' balances at the end of a day. */
  public TrialBalance trialBalance(LocalDate day) {
    return TrialBalance.of(balances.upTo(day), shop.zero());
  }

  /** What the shop has and owes at the end of a day. */
  public BalanceSheet balanceSheet(LocalDate day) {
    return BalanceSheet.of(balances.upTo(day), shop.zero());
  }
}
