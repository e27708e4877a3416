package com.easyecom.accounting.reports.application;

import com.easyecom.accounting.chart.KnownAccount;
import com.easyecom.accounting.inventory.ReadInventory;
import com.easyecom.accounting.ledger.application.AccountBalance;
import com.easyecom.accounting.ledger.application.Balances;
import com.easyecom.accounting.reports.domain.ProfitAndLoss;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.shop.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The shop at a glance: all that was ever posted, and what is on hand. */
@ApplicationScoped
public class ShowDashboard {

  private final Balances balances;
  private final ReadInventory inventory;
  private final Shop shop;

  ShowDashboard(Balances balances, ReadInventory inventory, Shop shop) {
    this.balances = balances;
    this.inventory = inventory;
    this.shop = shop;
  }

  @Transactional
  public Dashboard show() {
    List<AccountBalance> all = balances.all();
    return new Dashboard(
        inventoryAccount(all), inventory.totals(), ProfitAndLoss.of(all, shop.zero()));
  }

  private Money inventoryAccount(List<AccountBalance> balances) {
    return balances.stream()
        .filter(account -> KnownAccount.INVENTORY.is(account.code()))
        .map(AccountBalance::balance)
        .reduce(shop.zero(), Money::plus);
  }
}
