package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.lives.Choice;
import java.time.LocalDate;
import java.util.List;

/** Holds sales and tax against the model's. */
final class SalesComparison {

  private static final List<String> KINDS = List.of("product", "category", "customer", "channel");

  private final Forms forms;
  private final Choice choice;
  private final SalesReports reports;

  SalesComparison(Forms forms, Choice choice, SalesReports reports) {
    this.forms = forms;
    this.choice = choice;
    this.reports = reports;
  }

  /** Those of a day, and of the days before it. */
  void areOfDaySame(LocalDate day) {
    areSalesSame(choice.of(KINDS), day, day);
    areSalesSame(choice.of(KINDS), day.minusDays(choice.upTo(45)), day);
  }

  /** All sorts of them. */
  void areTheSame(LocalDate first, LocalDate last) {
    for (String grouping : SalesReports.GROUPINGS.keySet()) {
      areSalesSame(grouping, first, last);
      LocalDate from = first.plusDays(choice.upTo(50));
      areSalesSame(grouping, from, from.plusDays(choice.upTo(70)));
    }
    for (String grouping : List.of("day", "month")) {
      String path = path("tax", grouping, first, last);
      forms.areSame(
          reports.tax(grouping, first, last),
          form -> SeenSales.tax(grouping, form.report(path)),
          "tax by " + grouping);
    }
  }

  private void areSalesSame(String grouping, LocalDate first, LocalDate last) {
    String path = path("sales", grouping, first, last);
    forms.areSame(
        reports.sales(grouping, first, last),
        form -> SeenSales.sales(grouping, form.report(path)),
        "sales by %s from %s to %s".formatted(grouping, first, last));
  }

  private String path(String name, String grouping, LocalDate first, LocalDate last) {
    return "/api/v1/reports/%s?group_by=%s&from=%s&to=%s&limit=%d"
        .formatted(name, grouping, first, last, 1 + choice.upTo(60));
  }
}
