package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Shop;
import com.easyecom.acceptance.lives.Choice;
import java.time.LocalDate;
import java.util.List;

/** Holds sales and tax of every day against the model's. */
final class SalesComparison {

  private static final List<String> KINDS = List.of("product", "category", "customer", "channel");

  private final Shop shop;
  private final Choice choice;
  private final SalesReports reports;
  private final Differences differences = new Differences();

  SalesComparison(Shop shop, Choice choice, SalesReports reports) {
    this.shop = shop;
    this.choice = choice;
    this.reports = reports;
  }

  /** For each day from the first to the last. */
  void areTheSame(LocalDate first, LocalDate last) {
    first.datesUntil(last.plusDays(1)).forEach(this::isTheSame);
    for (String grouping : SalesReports.GROUPINGS.keySet()) {
      areSalesSame(grouping, first, last);
      LocalDate from = first.plusDays(choice.upTo(50));
      areSalesSame(grouping, from, from.plusDays(choice.upTo(70)));
    }
    for (String grouping : List.of("day", "month")) {
      differences.isSame(
          reports.tax(grouping, first, last),
          SeenSales.tax(grouping, report("tax", grouping, first, last)),
          "tax by " + grouping);
    }
    differences.areNone();
  }

  private void isTheSame(LocalDate day) {
    areSalesSame(choice.of(KINDS), day, day);
    areSalesSame(choice.of(KINDS), day.minusDays(choice.upTo(45)), day);
  }

  private void areSalesSame(String grouping, LocalDate first, LocalDate last) {
    differences.isSame(
        reports.sales(grouping, first, last),
        SeenSales.sales(grouping, report("sales", grouping, first, last)),
        "sales by %s from %s to %s".formatted(grouping, first, last));
  }

  private Lists.Report report(String name, String grouping, LocalDate first, LocalDate last) {
    return Lists.report(
        shop,
        "/api/v1/reports/%s?group_by=%s&from=%s&to=%s&limit=%d"
            .formatted(name, grouping, first, last, 1 + choice.upTo(60)));
  }
}
