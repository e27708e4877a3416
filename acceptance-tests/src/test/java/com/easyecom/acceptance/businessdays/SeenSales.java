package com.easyecom.acceptance.businessdays;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the shop reports of sales, in the words of {@link SalesReports}. */
final class SeenSales {

  private static final List<String> FIGURES =
      List.of(
          "quantity",
          "gross",
          "discount",
          "returned",
          "revenue",
          "tax",
          "cost",
          "gross_profit",
          "margin_pct");
  private static final List<String> TAXES =
      List.of("revenue", "tax_on_sales", "tax_on_returns", "tax");

  private SeenSales() {}

  static String sales(String grouping, Lists.Report report) {
    return text(grouping, report, FIGURES);
  }

  static String tax(String grouping, Lists.Report report) {
    return text(grouping, report, TAXES);
  }

  private static String text(String grouping, Lists.Report report, List<String> fields) {
    List<String> text = new ArrayList<>();
    String field = SalesReports.GROUPINGS.get(grouping);
    for (JsonNode row : report.rows()) {
      if (!isNothing(row)) {
        text.add(row.path(field).asText() + ": " + texts(row, fields));
      }
    }
    text.sort(null);
    text.add(CsvForm.NOT_IN_FILES + "total " + texts(report.first().path("total"), fields));
    return String.join("\n", text);
  }

  private static String texts(JsonNode node, List<String> fields) {
    return fields.stream().map(field -> node.path(field).asText()).collect(Collectors.joining(" "));
  }

  private static boolean isNothing(JsonNode row) {
    return Stream.concat(FIGURES.stream(), TAXES.stream())
        .allMatch(field -> row.path(field).asText().matches("|null|0\\.0+"));
  }
}
