package com.easyecom.accounting.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventCatalogue;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random sales, returns, undone imports, merges and new categories, told in random order and partly
 * into a month that is closed, through real Kafka and HTTP: every report equals a naive list and
 * the books, to the cent. {@code -Deasyecom.test.seed=...} plays it again.
 */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class RandomSalesTest {

  private static final int STEPS = 150;
  private static final int SAMPLES = 10;
  private static final List<String> GROUPINGS =
      List.of("day", "month", "product", "category", "customer", "channel");

  private final long seed = Long.getLong("easyecom.test.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  private long sequence;

  @Inject EventStream events;
  @Inject Owner owner;

  @Test
  void everyReportOfSalesEqualsANaiveListAndTheBooks() {
    owner.clearBooks();
    RandomSales business = new RandomSales(random);
    happen(business);
    closeJanuary();
    business.postTo(day -> day.getMonthValue() == 1 ? LocalDate.of(2026, 2, 1) : day);
    happen(business);

    ranges(business).forEach((first, last) -> reportsAreTheSame(business.model, first, last));
    sumsAreThoseOfAllLinesCountedAnew();
    theMigrationFindsTheSameTotalsInTheJournal();
  }

  private void happen(RandomSales business) {
    for (int i = 0; i < STEPS; i++) {
      business.step();
    }
    tell(business.untold);
    events.awaitTaken();
  }

  /** Events of one aggregate in their order, all others in any. */
  private void tell(List<DomainEvent> untold) {
    Map<String, Queue<DomainEvent>> queues = new LinkedHashMap<>();
    for (DomainEvent event : untold) {
      String key = EventCatalogue.topicOf(event.getClass()) + event.aggregateId();
      queues.computeIfAbsent(key, any -> new ArrayDeque<>()).add(event);
    }
    List<Queue<DomainEvent>> open = new ArrayList<>(queues.values());
    while (!open.isEmpty()) {
      int index = random.nextInt(open.size());
      events.send(open.get(index).remove(), ++sequence);
      if (open.get(index).isEmpty()) {
        open.remove(index);
      }
    }
    untold.clear();
  }

  private void closeJanuary() {
    try (var handle = owner.open()) {
      handle.execute("INSERT INTO period VALUES ('2026-01-01', 'closed', 1, 'ada', now())");
    }
  }

  private Map<LocalDate, LocalDate> ranges(RandomSales business) {
    Map<LocalDate, LocalDate> ranges = new TreeMap<>();
    ranges.put(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 1, 1));
    ranges.put(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
    for (int i = 0; i < SAMPLES; i++) {
      LocalDate first = business.day();
      ranges.put(first, first.plusDays(random.nextInt(RandomSales.DAYS)));
    }
    return ranges;
  }

  private void reportsAreTheSame(NaiveSales model, LocalDate first, LocalDate last) {
    String range = "&from=" + first + "&to=" + last;
    Map<String, BigDecimal> total =
        model.report("total", first, last).getOrDefault("total", Map.of());
    for (String groupBy : GROUPINGS) {
      JsonPath report = Api.read("/api/v1/reports/sales?limit=200&group_by=" + groupBy + range);
      String what = groupBy + range + ", seed " + seed;
      Map<String, Map<String, BigDecimal>> rows = new TreeMap<>();
      for (Map<String, Object> row : report.<Map<String, Object>>getList("rows")) {
        String key = groupBy.matches("product|customer") ? groupBy + "_id" : groupBy;
        rows.put(String.valueOf(row.get(key)), figures(row));
      }
      assertEquals(text(model.report(groupBy, first, last)), text(rows), what);
      assertEquals(text(total), text(figures(report.getMap("total"))), what);
    }
    booksAgree(first, last, total);
  }

  private void booksAgree(LocalDate first, LocalDate last, Map<String, BigDecimal> total) {
    String what = first + ".." + last + ", seed " + seed;
    JsonPath earned =
        Api.read("/api/v1/reports/profit-loss?period_start=" + first + "&period_end=" + last);
    BigDecimal revenue =
        of(total, "gross").subtract(of(total, "discount")).subtract(of(total, "returned"));
    same(revenue, earned.getString("revenue"), "revenue " + what);
    same(of(total, "cost"), earned.getString("cogs"), "cogs " + what);
    BigDecimal owed = taxOwed(last).subtract(taxOwed(first.minusDays(1)));
    JsonPath tax = Api.read("/api/v1/reports/tax?from=" + first + "&to=" + last);
    same(owed, tax.getString("total.tax"), "tax " + what);
    same(of(total, "tax"), tax.getString("total.tax"), "tax " + what);
  }

  private static BigDecimal taxOwed(LocalDate day) {
    JsonPath balance = Api.read("/api/v1/accounting/trial-balance?as_of=" + day);
    String row = "rows.find { it.account_code == '2100' }.";
    return new BigDecimal(balance.getString(row + "credit"))
        .subtract(new BigDecimal(balance.getString(row + "debit")));
  }

  /** However they came about, the sums are those of all lines as they are known now. */
  private void sumsAreThoseOfAllLinesCountedAnew() {
    try (var handle = owner.open()) {
      String all = "SELECT * FROM sales_sum WHERE lines <> 0 ORDER BY 1, 2, 3, 4";
      List<Map<String, Object>> kept = handle.createQuery(all).mapToMap().list();
      handle.execute("TRUNCATE sales_sum");
      handle.execute("SELECT count_sales(array_agg(id), 1, '{0,1,2,3,4}', NULL) FROM sale_line");
      assertEquals(handle.createQuery(all).mapToMap().list(), kept, "seed " + seed);
    }
  }

  /** What shops that sold before the release get: totals by day, and cost by product. */
  private void theMigrationFindsTheSameTotalsInTheJournal() {
    String amounts =
        """
        SELECT dimension, start, key, sum(cost) AS cost, sum(CASE dimension WHEN 0 THEN gross END) AS gross,
               sum(CASE dimension WHEN 0 THEN discount END) AS discount,
               sum(CASE dimension WHEN 0 THEN returned END) AS returned,
               sum(CASE dimension WHEN 0 THEN tax - returned_tax END) AS tax
        FROM sales_sum WHERE dimension IN (0, 1) AND lines <> 0
          AND (gross, discount, returned, tax - returned_tax, cost) <> (0, 0, 0, 0, 0)
          AND (dimension = 0 OR cost <> 0)
        GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
        """;
    try (var handle = owner.open()) {
      List<Map<String, Object>> told = handle.createQuery(amounts).mapToMap().list();
      handle.execute("TRUNCATE sale_line, sale_order, sales_sum");
      handle.getConnection().createStatement().execute(fill());
      assertEquals(told, handle.createQuery(amounts).mapToMap().list(), "seed " + seed);
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static String fill() {
    String file = "db/migration/V012__create_sale_line_for_sales_reports.sql";
    try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      String migration = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return migration.substring(migration.indexOf("DO $$"));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Map<String, BigDecimal> figures(Map<String, Object> row) {
    Map<String, BigDecimal> figures = new HashMap<>();
    NaiveSales.FIGURES.forEach(name -> figures.put(name, new BigDecimal(row.get(name).toString())));
    return figures;
  }

  private static Map<String, String> text(Map<String, ?> values) {
    Map<String, String> texts = new TreeMap<>();
    values.forEach(
        (key, value) ->
            texts.put(
                key,
                value instanceof BigDecimal number
                    ? number.setScale(3).toString()
                    : text(asMap(value)).toString()));
    if (values.isEmpty()) {
      NaiveSales.FIGURES.forEach(name -> texts.put(name, "0.000"));
    }
    return texts;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> asMap(Object value) {
    return (Map<String, ?>) value;
  }

  private static BigDecimal of(Map<String, BigDecimal> figures, String name) {
    return figures.getOrDefault(name, BigDecimal.ZERO);
  }

  private void same(BigDecimal expected, String actual, String what) {
    assertEquals(
        0, expected.compareTo(new BigDecimal(actual)), what + ": " + expected + " " + actual);
  }
}
