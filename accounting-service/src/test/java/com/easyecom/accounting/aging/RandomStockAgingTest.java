package com.easyecom.accounting.aging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.aging.NaiveAging.Aged;
import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Stock aging of every day equals a naive model, to the cent, with late events and closed months. A
 * failure names the seed; {@code -Deasyecom.test.seed=...} plays it again.
 */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class RandomStockAgingTest {

  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-05");
  private static final int DAYS = 170;
  private static final int STEPS_PER_DAY = 3;

  /** When which month is closed: not in order, and one stays open. */
  private static final Map<LocalDate, YearMonth> CLOSINGS =
      Map.of(
          LocalDate.parse("2026-02-10"), YearMonth.parse("2026-01"),
          LocalDate.parse("2026-04-03"), YearMonth.parse("2026-03"),
          LocalDate.parse("2026-05-20"), YearMonth.parse("2026-04"));

  private final long seed = Long.getLong("easyecom.test.seed", new Random().nextLong());

  @Inject EventStream events;
  @Inject Owner owner;

  @Test
  void everyDayEqualsTheNaiveModel() {
    owner.clearBooks();
    RandomStock stock = new RandomStock(new Random(seed), events);
    for (int i = 0; i < DAYS; i++) {
      LocalDate today = FIRST_DAY.plusDays(i);
      if (CLOSINGS.containsKey(today)) {
        close(stock, CLOSINGS.get(today));
      }
      for (int step = 0; step < STEPS_PER_DAY; step++) {
        stock.step(today);
      }
    }
    events.awaitTaken();
    for (int i = -60; i < DAYS + 100; i++) {
      compare(stock, FIRST_DAY.plusDays(i));
    }
    owner.clearBooks();
  }

  private void close(RandomStock stock, YearMonth month) {
    events.awaitTaken();
    stock.model.close(month);
    try (var handle = owner.open()) {
      handle.execute(
          "INSERT INTO period (month, status, version, changed_by, changed_at)"
              + " VALUES (?, 'closed', 1, 'ada', now())",
          month.atDay(1));
    }
  }

  private void compare(RandomStock stock, LocalDate day) {
    String what = day + ", seed " + seed;
    JsonPath report = Api.read("/api/v1/reports/stock-aging?as_of_date=" + day);
    Map<Long, Map<String, Object>> rows = new HashMap<>();
    List<Map<String, Object>> listed = report.getList("rows");
    listed.forEach(row -> rows.put(((Number) row.get("product_id")).longValue(), row));
    List<Aged> all = new ArrayList<>();
    for (Warehouse product : stock.products) {
      Aged expected = stock.model.on(day, product.productId);
      assertEquals(text(expected), text(rows.remove(product.productId)), product.sku + " " + what);
      if (expected != null) {
        all.add(expected);
      }
    }
    assertEquals(Map.of(), rows, what);
    String totals =
        text(
            sum(all.stream().map(Aged::quantity).toList()),
            sum(all.stream().map(Aged::value).toList()),
            sums(all.stream().map(Aged::quantities).toList()),
            sums(all.stream().map(Aged::values).toList()));
    assertEquals(totals, totals(report), what);
    assertEquals(inventoryAccount(day), report.getString("total_value"), what);
  }

  private static String inventoryAccount(LocalDate day) {
    JsonPath trial = Api.read("/api/v1/accounting/trial-balance?as_of=" + day);
    String row = "rows.find { it.account_code == '1200' }.";
    return new BigDecimal(trial.getString(row + "debit"))
        .subtract(new BigDecimal(trial.getString(row + "credit")))
        .toPlainString();
  }

  private static @Nullable String text(@Nullable Aged aged) {
    return aged == null
        ? null
        : text(aged.quantity(), aged.value(), aged.quantities(), aged.values())
            + " oldest "
            + aged.oldestDays();
  }

  private static @Nullable String text(@Nullable Map<String, Object> row) {
    return row == null
        ? null
        : text(
                new BigDecimal((String) row.get("qty_estimate")),
                new BigDecimal((String) row.get("value")),
                column(row, "quantity"),
                column(row, "value"))
            + " oldest "
            + row.get("oldest_days");
  }

  private static String totals(JsonPath report) {
    return text(
        new BigDecimal(report.getString("total_quantity")),
        new BigDecimal(report.getString("total_value")),
        report.getList("buckets.quantity", String.class).stream().map(BigDecimal::new).toList(),
        report.getList("buckets.value", String.class).stream().map(BigDecimal::new).toList());
  }

  @SuppressWarnings("unchecked")
  private static List<BigDecimal> column(Map<String, Object> row, String name) {
    return ((List<Map<String, Object>>) row.get("buckets"))
        .stream().map(bucket -> new BigDecimal((String) bucket.get(name))).toList();
  }

  private static String text(
      BigDecimal quantity, BigDecimal value, List<BigDecimal> quantities, List<BigDecimal> values) {
    return quantity.setScale(3)
        + " "
        + value.setScale(2)
        + " "
        + quantities.stream().map(some -> some.setScale(3).toString()).collect(joining())
        + values.stream().map(some -> some.setScale(2).toString()).collect(joining());
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(" ", "[", "]");
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<BigDecimal> sums(List<List<BigDecimal>> columns) {
    List<BigDecimal> sums = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int bucket = i;
      sums.add(sum(columns.stream().map(column -> column.get(bucket)).toList()));
    }
    return sums;
  }
}
