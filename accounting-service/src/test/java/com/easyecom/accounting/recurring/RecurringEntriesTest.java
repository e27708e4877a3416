package com.easyecom.accounting.recurring;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.accounting.period.Period;
import com.easyecom.accounting.period.PeriodStatus;
import com.easyecom.accounting.period.Periods;
import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.accounting.recurring.application.PostDueEntries;
import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.Background;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Told;
import com.easyecom.accounting.testing.Waiting;
import com.easyecom.events.accounting.JournalEntryPosted;
import com.easyecom.events.accounting.RecurringEntryEnded;
import com.easyecom.events.accounting.RecurringEntryStarted;
import com.easyecom.kit.shop.Shop;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What recurs is posted for each month once. The years are far ahead, so that nothing is due but
 * when a test says which day it is.
 */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class RecurringEntriesTest {

  @Inject Owner owner;
  @Inject Told told;
  @Inject PostDueEntries postDue;
  @Inject PostingTurn turn;
  @Inject Periods periods;
  @Inject Jdbi jdbi;
  @Inject Shop shop;
  @Inject Clock clock;

  @BeforeEach
  void startOver() {
    owner.clearBooks();
  }

  @AfterEach
  void nothingRecursAnyMore() {
    owner.clearBooks();
  }

  @Test
  void anEntryRecursOnItsDayOrTheLastOfAShorterMonth() {
    long id = Recurring.started("2090-01-31", "2090-04-30");
    postDue.postUntil(day("2090-01-30"));
    assertEquals(List.of(), Recurring.postedDays(id));
    postDue.postUntil(day("2090-01-31"));
    assertEquals(List.of("2090-01-31"), Recurring.postedDays(id));
    Api.get(Recurring.PATH + "/" + id)
        .body("next_date", equalTo("2090-02-28"))
        .body("is_active", equalTo(true));
    postDue.postUntil(day("2090-05-31"));
    assertEquals(
        List.of("2090-01-31", "2090-02-28", "2090-03-31", "2090-04-30"), Recurring.postedDays(id));
    Api.get(Recurring.PATH + "/" + id)
        .body("next_date", nullValue())
        .body("is_active", equalTo(false));
    JsonPath entry = Api.read(Api.ENTRIES + "?reference_type=recurring_entry&reference_id=" + id);
    assertEquals("Rent", entry.getString("[0].description"));
    assertEquals("ada", entry.getString("[0].posted_by"));
    assertEquals(List.of("6000", "1000"), entry.getList("[0].lines.account_code"));
    assertEquals(List.of("800.00", "0.00"), entry.getList("[0].lines.debit"));
    assertEquals(Recurring.PATH + "/" + id, entry.getString("[0].links.reference"));
  }

  @Test
  void afterADowntimeEachMonthIsPostedOnceHoweverManyInstancesCatchUp() {
    long rent = Recurring.started("2090-01-15", "2091-12-31");
    long salary = Recurring.started("2090-01-31", "2091-12-31");
    List<CompletableFuture<Void>> instances =
        IntStream.range(0, 4)
            .mapToObj(i -> Background.run(() -> postDue.postUntil(day("2091-12-31"))))
            .toList();
    instances.forEach(CompletableFuture::join);
    for (long id : new long[] {rent, salary}) {
      List<String> days = Recurring.postedDays(id);
      assertEquals(24, days.size());
      assertEquals(24, days.stream().map(day -> day.substring(0, 7)).distinct().count());
    }
    postDue.postUntil(day("2092-12-31"));
    assertEquals(24, Recurring.postedDays(rent).size());
  }

  @Test
  void twoInstancesThatSeeTheSameMonthDuePostItOnce() {
    long id = Recurring.started("2090-01-15", "2090-02-01");
    CompletableFuture<Void> other =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  turn.take();
                  CompletableFuture<Void> begun =
                      Background.run(() -> postDue.postUntil(day("2090-01-15")));
                  Waiting.untilSomebodyWaitsForTheTurn(owner);
                  jdbi.useHandle(
                      handle ->
                          handle.execute(
                              "UPDATE recurring_entry SET next_date = NULL WHERE id = ?", id));
                  return begun;
                });
    other.join();
    assertEquals(List.of(), Recurring.postedDays(id));
  }

  @Test
  void theDatabaseItselfRefusesAMonthTwice() {
    long id = Recurring.started("2090-01-15", "2090-06-01");
    postDue.postUntil(day("2090-01-15"));
    jdbi.useHandle(
        handle ->
            handle.execute("UPDATE recurring_entry SET next_date = '2090-01-15' WHERE id = ?", id));
    assertThrows(RuntimeException.class, () -> postDue.postUntil(day("2090-01-15")));
    assertEquals(List.of("2090-01-15"), Recurring.postedDays(id));
  }

  @Test
  void aMonthThatClosedMeanwhileIsPostedOnTheFirstOpenDay() {
    long id = Recurring.started("2090-01-15", "2090-02-28");
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              turn.take();
              Period january = periods.find(YearMonth.parse("2090-01"));
              periods.save(january.changed(PeriodStatus.CLOSED, "ada", clock.instant()));
            });
    postDue.postUntil(day("2090-02-28"));
    assertEquals(List.of("2090-02-01", "2090-02-15"), Recurring.postedDays(id));
    assertEquals(
        List.of("2090-02-15", "2090-01-15"),
        Api.read(Api.ENTRIES + "?reference_type=recurring_entry&reference_id=" + id)
            .getList("effective_date"));
  }

  @Test
  void monthsThatHaveGoneByArePostedWhenItStarts() {
    LocalDate today = shop.dayOf(clock.instant());
    LocalDate start = today.minusMonths(2).withDayOfMonth(1);
    JsonPath entry =
        Recurring.start(start.toString(), today.withDayOfMonth(1).toString())
            .statusCode(201)
            .extract()
            .jsonPath();
    assertEquals(3, Recurring.postedDays(entry.getLong("id")).size());
    assertEquals(start.getDayOfMonth(), entry.getInt("day_of_month"));
  }

  @Test
  void whatIsEndedIsPostedNoMore() {
    long id = Recurring.started("2090-01-31", "2090-12-31");
    postDue.postUntil(day("2090-02-28"));
    Api.asAccountant().delete(Recurring.PATH + "/" + id).then().statusCode(204);
    postDue.postUntil(day("2090-12-31"));
    assertEquals(List.of("2090-01-31", "2090-02-28"), Recurring.postedDays(id));
    Api.get(Recurring.PATH + "/" + id)
        .body("ended_by", equalTo("ada"))
        .body("next_date", nullValue());
    Api.asAccountant()
        .delete(Recurring.PATH + "/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("recurring_entry_ended"));
    Api.asAccountant().delete(Recurring.PATH + "/999999999").then().statusCode(404);
  }

  @Test
  void whatRecursIsTold() {
    long id = Recurring.started("2090-01-31", "2090-12-31");
    JsonPath started = told.of(RecurringEntryStarted.class, id).getLast();
    assertEquals(31, started.getInt("day_of_month"));
    assertEquals("800.00", started.getString("lines[0].debit"));
    postDue.postUntil(day("2090-01-31"));
    long entry =
        Api.read(Api.ENTRIES + "?reference_type=recurring_entry&reference_id=" + id)
            .getLong("[0].id");
    JsonPath posted = told.of(JournalEntryPosted.class, entry).getLast();
    assertEquals(id, posted.getLong("recurring_entry_id"));
    assertEquals("2090-01-31", posted.getString("effective_date"));
    Api.asAccountant().delete(Recurring.PATH + "/" + id).then().statusCode(204);
    assertEquals(1, told.of(RecurringEntryEnded.class, id).size());
    assertEquals(
        List.of("recurring_entry.started", "recurring_entry.ended"),
        told.actions("recurring_entry", id));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
