package com.easyecom.accounting.closing;

import static com.easyecom.accounting.testing.Amounts.ZERO;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Sales;
import com.easyecom.accounting.testing.Told;
import com.easyecom.accounting.testing.Trade;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.accounting.testing.WithFakeOwners;
import com.easyecom.events.accounting.PeriodClosed;
import com.easyecom.events.accounting.PeriodReopened;
import com.easyecom.kit.shop.Shop;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A month that is closed was proven right and takes nothing any more; what is late goes on. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
@WithFakeOwners
class ClosePeriodTest {

  private static final Instant MARCH = Instant.parse("2020-03-20T12:00:00Z");

  @Inject EventStream events;
  @Inject Owner owner;
  @Inject Told told;
  @Inject Shop shop;
  @Inject Clock clock;

  private Trade trade;

  @BeforeEach
  void theShopTrades() {
    owner.clearBooks();
    trade = new Trade(events);
    trade.sell(usd("12.50"), usd("1.25"), usd("0.90"), MARCH);
    events.awaitTaken();
  }

  @AfterEach
  void theOwnersLeave() {
    events.awaitTaken();
    trade.close();
    owner.clearBooks();
  }

  @Test
  void aClosedMonthTakesNoEntriesOfPeople() {
    long id = Api.postEntry("2020-03-31", "6000", "1000", "5.00");
    Closing.close("2020-03")
        .statusCode(200)
        .body("period", equalTo("2020-03"))
        .body("first_day", equalTo("2020-03-01"))
        .body("last_day", equalTo("2020-03-31"))
        .body("status", equalTo("closed"))
        .body("is_year_closed", equalTo(false))
        .body("changed_by", equalTo("ada"));
    Api.post(Api.ENTRIES, Api.entry("2020-03-31", "6000", "1000", "1.00"))
        .statusCode(409)
        .body("code", equalTo("period_closed"))
        .body("period", equalTo("2020-03"))
        .body("first_open_day", equalTo("2020-04-01"));
    String reversal = Api.ENTRIES + "/" + id + "/reversal";
    Api.post(reversal, "{\"entry_date\": \"2020-03-31\"}")
        .statusCode(409)
        .body("code", equalTo("period_closed"));
    Api.post(reversal, "{\"entry_date\": \"2020-04-01\"}").statusCode(201);
    Api.postEntry("2020-02-29", "6000", "1000", "1.00");
    Closing.reopen("2020-03").statusCode(200).body("status", equalTo("open"));
    Api.postEntry("2020-03-31", "6000", "1000", "1.00");
  }

  @Test
  void whoClosesAndReopensIsTold() {
    int before = told.of(PeriodClosed.class, "2020-03").size();
    int actions = told.actions("period", "2020-03").size();
    Closing.close("2020-03").statusCode(200);
    Closing.reopen("2020-03").statusCode(200);
    Closing.close("2020-03").statusCode(200).body("version", equalTo(3));
    List<JsonPath> closed = told.of(PeriodClosed.class, "2020-03");
    assertEquals(before + 2, closed.size());
    assertEquals(3, closed.getLast().getInt("version"));
    assertEquals("2020-03-31", closed.getLast().getString("last_day"));
    assertEquals("ada", closed.getLast().getString("actor"));
    assertEquals(2, told.of(PeriodReopened.class, "2020-03").getLast().getInt("version"));
    List<String> all = told.actions("period", "2020-03");
    assertEquals(
        List.of("period.closed", "period.reopened", "period.closed"),
        all.subList(actions, all.size()));
  }

  @Test
  void whatHappenedInAClosedMonthIsPostedOnTheFirstOpenDayAndTheBooksStillAgree() {
    Closing.close("2020-03").statusCode(200);
    Closing.close("2020-04").statusCode(200);
    long order = trade.sell(usd("8.00"), ZERO, usd("0.40"), MARCH);
    events.awaitTaken();
    JsonPath entries = Api.read(Api.ENTRIES + "?reference_type=order&reference_id=" + order);
    assertEquals(List.of("2020-05-01", "2020-05-01"), entries.getList("entry_date"));
    assertEquals(List.of("2020-03-20", "2020-03-20"), entries.getList("effective_date"));
    assertEquals("consistent", Api.read("/api/v1/reports/reconciliation").getString("status"));
    assertEquals("11.25", revenue("2020-03"));
    assertEquals("8.00", revenue("2020-05"));
    Closing.close("2020-05").statusCode(200);
  }

  /** The stock learns of a closed month a moment later, and takes what is dated in it till then. */
  @Test
  void anAdjustmentThatWasTakenWhileTheClosingWasToldIsPostedOnTheFirstOpenDay() {
    Closing.close("2020-03").statusCode(200);
    long movement = trade.receive(new Warehouse("late"), "2", usd("5.00"), MARCH);
    events.awaitTaken();
    JsonPath entries =
        Api.read(Api.ENTRIES + "?reference_type=stock_movement&reference_id=" + movement);
    assertEquals(List.of("2020-04-01"), entries.getList("entry_date"));
    assertEquals(List.of("2020-03-20"), entries.getList("effective_date"));
    assertEquals("consistent", Api.read("/api/v1/reports/reconciliation").getString("status"));
    Closing.close("2020-04").statusCode(200);
  }

  private static String revenue(String month) {
    YearMonth period = YearMonth.parse(month);
    return Api.read(
            "/api/v1/reports/profit-loss?period_start=%s&period_end=%s"
                .formatted(period.atDay(1), period.atEndOfMonth()))
        .getString("revenue");
  }

  @Test
  void closingWaitsForEventsThatAreOnTheirWay() {
    Trade.Untold untold = trade.keep(Sales.fulfilled(Sales.nextOrderId(), usd("3.00"), MARCH));
    Closing.close("2020-03")
        .statusCode(409)
        .body("code", equalTo("period_has_pending_events"))
        .body("detail", containsString("1 of 2 events of order-service"));
    assertOpen();
    trade.tell(untold);
    events.awaitTaken();
    Closing.close("2020-03").statusCode(200);
  }

  @Test
  void closingIsRefusedWhileTheBooksDisagreeAndSaysWhere() {
    trade.orders.tamper(LocalDate.parse("2020-03-20"), "order", 1, "revenue", "0.01");
    Closing.close("2020-03")
        .statusCode(409)
        .body("code", equalTo("books_disagree"))
        .body("checks.name", equalTo(List.of("revenue", "cash")))
        .body("checks[0].difference", equalTo("0.01"))
        .body("checks[0].day", equalTo("2020-03-20"));
    assertOpen();
    trade.orders.tamper(LocalDate.parse("2020-03-20"), "order", 1, "revenue", "-0.01");
    Closing.close("2020-03").statusCode(200);
  }

  @Test
  void closingIsRefusedWhileNobodyCanTellWhetherTheBooksAgree() {
    trade.catalog.goAway();
    Closing.close("2020-03").statusCode(503).body("code", equalTo("service_unavailable"));
    assertOpen();
    trade.catalog.comeBack();
    Closing.close("2020-03").statusCode(200);
  }

  private static void assertOpen() {
    Api.get(Api.PERIODS + "/2020-03").statusCode(200).body("status", equalTo("open"));
  }

  @Test
  void aMonthThatIsNotOverIsNotClosed() {
    YearMonth present = YearMonth.from(shop.dayOf(clock.instant()));
    Closing.close(present.plusMonths(1).toString())
        .statusCode(409)
        .body("code", equalTo("period_not_over"));
  }

  @Test
  void whatIsClosedIsNotClosedAgainNorWhatIsOpenReopened() {
    Closing.reopen("2020-03").statusCode(409).body("code", equalTo("period_open"));
    Closing.close("2020-03").statusCode(200);
    Closing.close("2020-03").statusCode(409).body("code", equalTo("period_closed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-13", "2020", "march", "0001-01", "2020-03-01"})
  void whatIsNoMonthIsRefused(String period) {
    Closing.close(period).statusCode(400).body("errors.field", equalTo(List.of("period")));
    Closing.reopen(period).statusCode(400);
    Api.get(Api.PERIODS + "/" + period).statusCode(400);
  }

  @Test
  void theListGoesFromThePresentMonthBackToTheFirst() {
    Closing.close("2020-03").statusCode(200);
    YearMonth present = YearMonth.from(shop.dayOf(clock.instant()));
    List<String> page = Api.read(Api.PERIODS + "?limit=2").getList("period");
    assertEquals(List.of(present.toString(), present.minusMonths(1).toString()), page);
    List<String> all = Api.read(Api.PERIODS + "?limit=200").getList("period");
    assertEquals("2020-03", all.getLast());
    assertEquals(all.size(), all.stream().distinct().count());
    assertEquals(
        List.of("2020-03"),
        Api.read(Api.PERIODS + "?limit=200").getList("findAll { it.status == 'closed' }.period"));
  }
}
