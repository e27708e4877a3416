package com.easyecom.accounting.reports.application;

import com.easyecom.accounting.inventory.InventoryTotals;
import com.easyecom.accounting.reports.domain.ProfitAndLoss;
import com.easyecom.kernel.money.Money;

/**
 * The shop at a glance.
 *
 * @param inventoryValue the balance of the inventory account
 */
public record Dashboard(Money inventoryValue, InventoryTotals inventory, ProfitAndLoss earned) {}
