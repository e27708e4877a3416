package com.easyecom.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.NaiveBooks;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.RandomBusiness;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random business days through real Kafka and HTTP equal naive double entry, every report to the
 * cent. A failure names the seed; {@code -Deasyecom.test.seed=...} plays it again.
 */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class RandomBusinessDaysTest {

  private static final int STEPS = 500;
  private static final int SAMPLES = 25;

  private final long seed = Long.getLong("easyecom.test.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  @Inject EventStream events;
  @Inject Owner owner;

  @Test
  void everyReportEqualsNaiveDoubleEntry() {
    owner.clearBooks();
    RandomBusiness business = new RandomBusiness(random, events);
    for (int i = 0; i < STEPS; i++) {
      business.step();
    }
    events.awaitTaken();
    for (int i = 0; i < SAMPLES; i++) {
      LocalDate day = business.day();
      trialBalanceIsTheSame(business.books, day);
      balanceSheetIsTheSame(business.books, day);
      profitAndLossIsTheSame(business.books, day, day.plusDays(random.nextInt(40)));
      ledgersEndWithTheBalances(business.books, day);
    }
    dashboardIsTheSame(business);
  }

  private void trialBalanceIsTheSame(NaiveBooks books, LocalDate day) {
    JsonPath report = Api.read("/api/v1/accounting/trial-balance?as_of=" + day);
    List<Map<String, Object>> rows = report.getList("rows");
    for (Map<String, Object> row : rows) {
      String code = (String) row.get("account_code");
      BigDecimal net = amount(row.get("debit")).subtract(amount(row.get("credit")));
      same(books.net(code, day), net, "account " + code + " as of " + day);
    }
    same(amount(report.get("total_debit")), amount(report.get("total_credit")), "totals " + day);
  }

  private void balanceSheetIsTheSame(NaiveBooks books, LocalDate day) {
    JsonPath report = Api.read("/api/v1/accounting/balance-sheet?as_of=" + day);
    BigDecimal equity = amount(report.get("equity"));
    same(books.net("1", day), amount(report.get("assets")), "assets as of " + day);
    same(books.net("2", day).negate(), amount(report.get("liabilities")), "liabilities " + day);
    same(
        amount(report.get("assets")),
        amount(report.get("liabilities")).add(equity),
        "both sides as of " + day);
  }

  private void profitAndLossIsTheSame(NaiveBooks books, LocalDate first, LocalDate last) {
    JsonPath report =
        Api.read("/api/v1/reports/profit-loss?period_start=" + first + "&period_end=" + last);
    String period = first + ".." + last;
    BigDecimal revenue = books.net("4", first, last).negate();
    BigDecimal expense = books.net("5", first, last).add(books.net("6", first, last));
    same(revenue, amount(report.get("revenue")), "revenue " + period);
    same(books.net("5000", first, last), amount(report.get("cogs")), "cogs " + period);
    same(expense, amount(report.get("expense")), "expense " + period);
    same(revenue.subtract(expense), amount(report.get("profit")), "profit " + period);
  }

  private void ledgersEndWithTheBalances(NaiveBooks books, LocalDate day) {
    for (String code : List.of("1000", "1200", "5000")) {
      List<String> balances =
          Api.read(Api.LEDGER + "?limit=200&account_code=" + code + "&from=" + day + "&to=" + day)
              .getList("balance");
      if (!balances.isEmpty()) {
        same(books.net(code, day), amount(balances.getLast()), "ledger " + code + " of " + day);
      }
    }
  }

  private void dashboardIsTheSame(RandomBusiness business) {
    JsonPath dashboard = Api.read("/api/v1/reports/dashboard");
    LocalDate end = LocalDate.MAX;
    BigDecimal stock =
        business.products.stream()
            .map(product -> product.value().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Quantity units =
        business.products.stream()
            .map(product -> product.onHand())
            .reduce(Quantity.ZERO, Quantity::plus);
    BigDecimal revenue = business.books.net("4", end).negate();
    same(stock, business.books.net("1200", end), "the model itself");
    same(stock, amount(dashboard.get("total_assets")), "total_assets");
    assertEquals(units.toString(), dashboard.getString("total_items"), "seed " + seed);
    same(revenue, amount(dashboard.get("total_revenue")), "total_revenue");
    same(
        revenue.subtract(business.books.net("5000", end)),
        amount(dashboard.get("total_profit")),
        "total_profit");
  }

  private void same(BigDecimal expected, BigDecimal actual, String what) {
    assertEquals(
        0,
        expected.compareTo(actual),
        what + ": " + expected + " is not " + actual + ", seed " + seed);
  }

  private static BigDecimal amount(Object text) {
    return new BigDecimal((String) text);
  }
}
