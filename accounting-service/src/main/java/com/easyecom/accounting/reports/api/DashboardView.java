package com.easyecom.accounting.reports.api;

import com.easyecom.accounting.chart.KnownAccount;
import com.easyecom.accounting.reports.application.Dashboard;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The shop at a glance.
 *
 * @param totalAssets the stock's value, by the inventory account
 * @param totalItems units on hand
 * @param totalProfit gross profit: revenue less cost of goods sold
 * @param avgMargin gross profit in percent of revenue, two decimals
 * @param netProfit revenue less all expenses
 * @param inventoryProducts products with stock
 */
record DashboardView(
    Money totalAssets,
    Quantity totalItems,
    Money totalRevenue,
    Money totalProfit,
    @Schema(examples = "19.37") String avgMargin,
    Money netProfit,
    Money totalCogs,
    long inventoryProducts,
    String currency,
    Instant asOf,
    Map<String, String> links) {

  static DashboardView of(Dashboard dashboard, String currency, Instant now) {
    var earned = dashboard.earned();
    BigDecimal margin = earned.marginPercent();
    return new DashboardView(
        dashboard.inventoryValue(),
        dashboard.inventory().units(),
        earned.revenue(),
        earned.grossProfit(),
        margin.toPlainString(),
        earned.profit(),
        earned.cogs(),
        dashboard.inventory().products(),
        currency,
        now,
        Map.of(
            "total_assets",
            ReportLinks.ledger(KnownAccount.INVENTORY.code()),
            "total_items",
            "/api/v1/products?in_stock=true",
            "total_revenue",
            ReportLinks.profitLoss(),
            "total_profit",
            ReportLinks.profitLoss(),
            "total_cogs",
            ReportLinks.ledger(KnownAccount.COST_OF_GOODS_SOLD.code())));
  }
}
