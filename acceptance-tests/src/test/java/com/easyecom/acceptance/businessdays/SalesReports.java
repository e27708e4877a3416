package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.lives.OrderModel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Sales, and the tax on them, sorted under whatever is asked for. */
final class SalesReports {

  /** What can be asked for, and the field of a row that says which one it is. */
  static final Map<String, String> GROUPINGS =
      new TreeMap<>(
          Map.of(
              "day", "day",
              "month", "month",
              "product", "product_id",
              "category", "category",
              "customer", "customer_id",
              "channel", "channel"));

  private final SalesBook sales;
  private final CategoryClerk categories;
  private final CustomerClerk customers;

  SalesReports(SalesBook sales, CategoryClerk categories, CustomerClerk customers) {
    this.sales = sales;
    this.categories = categories;
    this.customers = customers;
  }

  String sales(String grouping, LocalDate first, LocalDate last) {
    return report(grouping, first, last, SaleFigures::toString);
  }

  String tax(String grouping, LocalDate first, LocalDate last) {
    return report(grouping, first, last, SaleFigures::taxes);
  }

  private String report(
      String grouping, LocalDate first, LocalDate last, Function<SaleFigures, String> words) {
    Map<String, List<SaleRow>> groups = new HashMap<>();
    List<SaleRow> all = new ArrayList<>();
    for (SaleRow row : sales.rows) {
      if (!row.day().isBefore(first) && !row.day().isAfter(last)) {
        groups.computeIfAbsent(key(grouping, row), key -> new ArrayList<>()).add(row);
        all.add(row);
      }
    }
    List<String> text = new ArrayList<>();
    groups.forEach((key, rows) -> add(text, key, words.apply(new SaleFigures(rows))));
    text.sort(null);
    text.add(CsvForm.NOT_IN_FILES + "total " + words.apply(new SaleFigures(all)));
    return String.join("\n", text);
  }

  /** A group of which nothing is left to be seen is none. */
  private static void add(List<String> text, String key, String figures) {
    if (!figures.matches("[0. ]+(null)?")) {
      text.add(key + ": " + figures);
    }
  }

  private String key(String grouping, SaleRow row) {
    return switch (grouping) {
      case "day" -> row.day().toString();
      case "month" -> YearMonth.from(row.day()).toString();
      case "product" -> row.product() == null ? "null" : Long.toString(row.product().id());
      case "category" -> row.product() == null ? "null" : categories.of(row.product()) + "";
      case "customer" -> customer(row.order());
      case "channel" -> row.order() == null ? "null" : row.order().sale.channel();
      default -> throw new IllegalArgumentException(grouping);
    };
  }

  private String customer(OrderModel order) {
    boolean isKnown = order != null && order.sale.customer() != null;
    return isKnown ? Long.toString(customers.kept(order.sale.customer())) : "null";
  }
}
