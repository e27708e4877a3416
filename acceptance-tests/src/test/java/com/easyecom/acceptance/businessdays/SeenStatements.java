package com.easyecom.acceptance.businessdays;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the shop reports, in the words of {@link Statements}; what is nothing is left out. */
final class SeenStatements {

  private static final List<String> TOTALS =
      List.of("revenue", "cogs", "gross_profit", "expense", "profit");
  private static final String[] CHANGE = {"comparison", "change", "change_pct"};

  private SeenStatements() {}

  static String trialBalance(JsonNode report) {
    List<String> text = new ArrayList<>();
    for (JsonNode row : report.path("rows")) {
      String columns = texts(row, "debit", "credit");
      if (!columns.equals("0.00 0.00")) {
        text.add(head(row) + " " + columns);
      }
    }
    text.add("total " + texts(report, "total_debit", "total_credit"));
    return String.join("\n", text);
  }

  static String balanceSheet(JsonNode report) {
    String totals =
        "assets %s, liabilities %s, equity %s"
            .formatted(
                report.path("assets").asText(),
                report.path("liabilities").asText(),
                report.path("equity").asText());
    return totals + rows(report.path("rows"));
  }

  static String profitAndLoss(JsonNode report) {
    List<String> text = new ArrayList<>();
    TOTALS.forEach(name -> text.add(name + " " + report.path(name).asText()));
    return String.join("\n", text) + rows(report.path("lines"));
  }

  /** The same beside another period's. */
  static String comparedProfit(JsonNode report) {
    JsonNode other = report.path("comparison");
    List<String> text = new ArrayList<>();
    text.add(CsvForm.NOT_IN_FILES + texts(other, "period_start", "period_end"));
    for (String name : TOTALS) {
      text.add(
          "%s %s %s".formatted(name, report.path(name).asText(), texts(other.path(name), CHANGE)));
    }
    for (JsonNode row : report.path("lines")) {
      if (!texts(row, "amount", "comparison").equals("0.00 0.00")) {
        text.add("%s %s %s".formatted(head(row), row.path("amount").asText(), texts(row, CHANGE)));
      }
    }
    return String.join("\n", text);
  }

  static String dashboard(JsonNode report) {
    return "assets %s, items %s, revenue %s, profit %s, margin %s, net %s"
        .formatted(
            report.path("total_assets").asText(),
            report.path("total_items").asText(),
            report.path("total_revenue").asText(),
            report.path("total_profit").asText(),
            report.path("avg_margin").asText(),
            report.path("net_profit").asText());
  }

  private static String rows(JsonNode rows) {
    StringBuilder text = new StringBuilder();
    for (JsonNode row : rows) {
      if (!row.path("amount").asText().equals("0.00")) {
        text.append('\n').append(head(row)).append(' ').append(row.path("amount").asText());
      }
    }
    return text.toString();
  }

  private static String head(JsonNode row) {
    return texts(row, "account_code", "account_name", "account_type");
  }

  private static String texts(JsonNode node, String... fields) {
    return Stream.of(fields)
        .map(field -> node.path(field).asText())
        .collect(Collectors.joining(" "));
  }
}
