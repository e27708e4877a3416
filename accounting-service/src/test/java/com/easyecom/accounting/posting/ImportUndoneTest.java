package com.easyecom.accounting.posting;

import static com.easyecom.accounting.testing.Amounts.units;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.hamcrest.Matchers.equalTo;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Sales;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.events.order.OrderImportUndone;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An import of sales that is undone leaves the books of its days as if it had never been. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class ImportUndoneTest {

  private static final Instant OPENED = Instant.parse("2026-02-19T00:00:00Z");
  private static final Instant SOLD = Instant.parse("2026-02-20T10:00:00Z");

  @Inject EventStream events;
  @Inject Owner owner;

  @Test
  void revenueTaxDiscountCashCostAndStockAreTakenBackOnTheDayOfTheSale() {
    owner.clearBooks();
    Warehouse cups = new Warehouse("cups");
    long order = Sales.nextOrderId();
    events.send(cups.take("in", units("5"), usd("10.00"), "sales_import", OPENED));
    events.send(cups.issue(order, units("5"), SOLD));
    events.send(Sales.fulfilled(order, usd("12.50"), usd("1.00"), usd("0.70"), SOLD));
    events.awaitTaken();
    figures("11.50", "10.00");

    events.send(
        new OrderImportUndone(
            order,
            3,
            "SO-" + order,
            order,
            "USD",
            usd("12.50"),
            usd("1.00"),
            usd("0.70"),
            usd("12.20"),
            SOLD,
            Instant.parse("2026-03-01T00:00:00Z")));
    events.send(cups.take("return_in", units("5"), usd("10.00"), "sales_import", SOLD));
    events.send(cups.take("out", units("5").negate(), usd("-10.00"), "sales_import", OPENED));
    events.awaitTaken();
    figures("0.00", "0.00");
    for (String day : new String[] {"2026-02-19", "2026-02-20", "2026-03-02"}) {
      Api.get("/api/v1/accounting/balance-sheet?as_of=" + day)
          .statusCode(200)
          .body("liabilities", equalTo("0.00"), "equity", equalTo("0.00"))
          .body("assets", equalTo("0.00"));
    }
  }

  private static void figures(String revenue, String cogs) {
    Api.get("/api/v1/reports/profit-loss?period_start=2026-02-20&period_end=2026-02-20")
        .statusCode(200)
        .body("revenue", equalTo(revenue), "cogs", equalTo(cogs));
  }
}
