package com.easyecom.catalog.period;

import static com.easyecom.catalog.fixture.Orders.issueLine;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.move;
import static com.easyecom.catalog.fixture.Shelf.post;
import static com.easyecom.catalog.fixture.Shelf.product;
import static com.easyecom.catalog.fixture.Shelf.read;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.easyecom.catalog.fixture.Dated;
import com.easyecom.catalog.fixture.ForeignEvents;
import com.easyecom.catalog.fixture.Months;
import com.easyecom.catalog.fixture.Orders;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happened is never refused for its month: the books post it on their first open day. */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class MovementsOfClosedMonthsTest {

  private static final Currency USD = Currency.getInstance("USD");

  @Inject Months months;
  @Inject ForeignEvents events;
  @Inject Orders orders;

  @AfterEach
  void otherTestsMeetOpenMonths() throws Exception {
    months.reopenAll();
  }

  @Test
  void whatLeavesAndComesBackForOrdersIsTaken() throws Exception {
    long cup = product();
    Dated.move(cup, "in", "5", "2011-02-10T10:00:00Z").statusCode(201);
    months.close("2011-03");
    long order = unique();
    long item = unique();
    orders.allocate(order, cup, "2").statusCode(200);
    orders
        .issueAt("2011-03-20T10:00:00Z", unique(), order, issueLine(item, cup, "2"))
        .statusCode(200);
    events.tell(back(order, item, cup, Instant.parse("2011-03-21T10:00:00Z")));
    read(cup).body("on_hand", equalTo("4.000"), "stock_value", equalTo("10.00"));
    get("/api/v1/inventory/movements?product_id=" + cup)
        .body(
            "occurred_at",
            contains("2011-03-21T10:00:00Z", "2011-03-20T10:00:00Z", "2011-02-10T10:00:00Z"));
  }

  /** No month is closed before it is over; clocks that differ must not stop the shop. */
  @Test
  void whatHappensNowIsTakenWhateverIsClosed() throws Exception {
    long cup = product();
    YearMonth present = YearMonth.from(LocalDate.now(ZoneOffset.UTC));
    months.close(present.toString());
    move(cup, "in", "5").statusCode(201);
    move(cup, "out", "1").statusCode(201);
    String counts = "{\"counts\": [{\"product_id\": %d, \"counted\": 3}]%s}";
    post("/api/v1/inventory/stocktakes", counts.formatted(cup, ", \"dry_run\": true"))
        .statusCode(200);
    post("/api/v1/inventory/stocktakes", counts.formatted(cup, "")).statusCode(201);
    read(cup).body("on_hand", equalTo("3.000"));
    Dated.receive(cup, present.atDay(1) + "T00:00:00Z")
        .statusCode(409)
        .body("code", equalTo("period_closed"));
  }

  private static ReturnReceived back(long order, long item, long product, Instant at) {
    Money zero = Money.zero(USD);
    ReturnReceived.Line line =
        new ReturnReceived.Line(
            unique(),
            item,
            product,
            "sku",
            Quantity.of("1"),
            zero,
            zero,
            Money.of("2.50", USD),
            true);
    return new ReturnReceived(
        unique(), 1, order, "ORD-1", null, "USD", List.of(line), zero, zero, zero, "kim", at);
  }
}
