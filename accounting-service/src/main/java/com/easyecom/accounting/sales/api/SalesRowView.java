package com.easyecom.accounting.sales.api;

import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.sales.application.Grouping;
import com.easyecom.accounting.sales.application.SalesRow;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A row of a report of sales.
 *
 * @param group what it is of, by the grouping: {@code day}; {@code month}; {@code product_id, sku,
 *     name}; {@code category}; {@code customer_id}; {@code channel}. Null is what is not known.
 */
record SalesRowView(
    @JsonAnyGetter @Schema(hidden = true) Map<String, @Nullable Object> group,
    @JsonUnwrapped FiguresView figures,
    Map<String, String> links) {

  static SalesRowView of(SalesRow row, Grouping grouping, Days days) {
    return new SalesRowView(
        group(row, grouping), FiguresView.of(row.figures()), links(row, grouping, days));
  }

  /** What the columns of the group are called. */
  static List<String> columns(Grouping grouping) {
    return switch (grouping) {
      case DAY -> List.of("day");
      case MONTH -> List.of("month");
      case PRODUCT -> List.of("product_id", "sku", "name");
      case CATEGORY -> List.of("category");
      case CUSTOMER -> List.of("customer_id");
      case CHANNEL -> List.of("channel");
    };
  }

  /** What the row is of, by the columns of the group. */
  static Map<String, @Nullable Object> group(SalesRow row, Grouping grouping) {
    List<@Nullable Object> values =
        switch (grouping) {
          case DAY -> Arrays.asList(row.start());
          case MONTH -> Arrays.asList(YearMonth.from(start(row)).toString());
          case PRODUCT -> Arrays.asList(row.id(), row.name(), row.title());
          case CUSTOMER -> Arrays.asList(row.id());
          case CATEGORY, CHANNEL -> Arrays.asList(row.name());
        };
    Map<String, @Nullable Object> group = new LinkedHashMap<>();
    List<String> columns = columns(grouping);
    for (int i = 0; i < columns.size(); i++) {
      group.put(columns.get(i), values.get(i));
    }
    return group;
  }

  private static Map<String, String> links(SalesRow row, Grouping grouping, Days days) {
    Map<String, String> links = new LinkedHashMap<>();
    Long id = row.id();
    String name = row.name();
    switch (grouping) {
      case DAY -> ofTime(links, new Days(start(row), start(row)));
      case MONTH -> ofTime(links, monthWithin(start(row), days));
      case PRODUCT -> {
        links.put("lines", lines(days, "product_id", id, "product"));
        if (id != null) {
          links.put("product", SalesLinks.product(id));
        }
      }
      case CUSTOMER -> {
        links.put("lines", lines(days, "customer_id", id, "customer"));
        if (id != null) {
          links.put("customer", SalesLinks.customer(id));
        }
      }
      case CATEGORY -> links.put("lines", lines(days, "category", name, "category"));
      case CHANNEL -> links.put("lines", lines(days, "channel", name, "channel"));
    }
    return links;
  }

  private static void ofTime(Map<String, String> links, Days days) {
    links.put("lines", SalesLinks.lines(days));
    links.put("profit_loss", SalesLinks.profitLoss(days));
  }

  private static String lines(Days days, String filter, @Nullable Object value, String without) {
    return value == null
        ? SalesLinks.lines(days, "without", without)
        : SalesLinks.lines(days, filter, value);
  }

  /** Of the month only the days that the report is of. */
  private static Days monthWithin(LocalDate start, Days days) {
    LocalDate end = YearMonth.from(start).atEndOfMonth();
    return new Days(
        start.isBefore(days.first()) ? days.first() : start,
        end.isAfter(days.last()) ? days.last() : end);
  }

  private static LocalDate start(SalesRow row) {
    LocalDate start = row.start();
    if (start == null) {
      throw new IllegalStateException("a row of times has one");
    }
    return start;
  }
}
