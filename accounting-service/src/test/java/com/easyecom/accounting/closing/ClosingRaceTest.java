package com.easyecom.accounting.closing;

import static com.easyecom.accounting.testing.Amounts.ZERO;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.ledger.application.ManualEntry;
import com.easyecom.accounting.ledger.application.PostManualEntry;
import com.easyecom.accounting.period.Period;
import com.easyecom.accounting.period.PeriodStatus;
import com.easyecom.accounting.period.Periods;
import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.Background;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Trade;
import com.easyecom.accounting.testing.Waiting;
import com.easyecom.accounting.testing.WithFakeOwners;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Closing against posting: no entry slips into a month that is being closed, and none is lost. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
@WithFakeOwners
class ClosingRaceTest {

  private static final YearMonth MAY = YearMonth.parse("2021-05");
  private static final int POSTERS = 4;

  @Inject EventStream events;
  @Inject Owner owner;
  @Inject PostingTurn turn;
  @Inject Periods periods;
  @Inject PostManualEntry postManualEntry;
  @Inject Jdbi runtime;
  @Inject Clock clock;

  private Trade trade;

  @BeforeEach
  void theShopTrades() {
    owner.clearBooks();
    trade = new Trade(events);
  }

  @AfterEach
  void theOwnersLeave() {
    trade.close();
    owner.clearBooks();
  }

  @Test
  void anEntryThatCameFirstIsInTheMonthWhenItCloses() {
    CompletableFuture<Integer> closing =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  postManualEntry.post(rent(), "ada");
                  CompletableFuture<Integer> waiting =
                      Background.begin(() -> Closing.close("2021-05").extract().statusCode());
                  Waiting.untilSomebodyWaitsForTheTurn(owner);
                  assertFalse(waiting.isDone());
                  return waiting;
                });
    assertEquals(200, closing.join());
    assertEquals(1, countOfMay());
    assertEquals(409, post());
  }

  @Test
  void anEntryThatComesWhileTheMonthClosesIsRefused() {
    CompletableFuture<Integer> posting =
        whileClosing(() -> Background.begin(ClosingRaceTest::post));
    assertEquals(409, posting.join());
    assertEquals(0, countOfMay());
  }

  @Test
  void anEventThatComesWhileTheMonthClosesGoesToTheNext() {
    whileClosing(
        () -> {
          trade.sell(usd("7.00"), ZERO, ZERO, Instant.parse("2021-05-07T00:00:00Z"));
          return CompletableFuture.completedFuture(0);
        });
    events.awaitTaken();
    assertEquals(0, countOfMay());
    assertEquals(List.of("2021-06-01", "2021-06-01"), Api.read(Api.ENTRIES).getList("entry_date"));
  }

  /** Has the month closed, by a transaction that commits when what was begun waits for it. */
  private CompletableFuture<Integer> whileClosing(Supplier<CompletableFuture<Integer>> begin) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              turn.take();
              Period closed =
                  periods.find(MAY).changed(PeriodStatus.CLOSED, "ada", clock.instant());
              periods.save(closed);
              CompletableFuture<Integer> begun = begin.get();
              Waiting.untilSomebodyWaitsForTheTurn(owner);
              return begun;
            });
  }

  @Test
  void whoeverPostsAllTheTimeIsInTheMonthOrRefused() {
    AtomicBoolean isOver = new AtomicBoolean();
    List<CompletableFuture<Integer>> posters =
        IntStream.range(0, POSTERS)
            .mapToObj(i -> Background.begin(() -> postUntilRefused(isOver)))
            .toList();
    try {
      Waiting.until(() -> countOfMay() >= POSTERS, "entries are posted");
      Closing.close("2021-05").statusCode(200);
      int closedWith = countOfMay();
      int answered = posters.stream().mapToInt(CompletableFuture::join).sum();
      assertEquals(closedWith, countOfMay());
      assertEquals(closedWith, answered);
    } finally {
      isOver.set(true);
    }
  }

  private static int postUntilRefused(AtomicBoolean isOver) {
    int posted = 0;
    int status = post();
    while (status == 201 && !isOver.get()) {
      posted++;
      status = post();
    }
    assertEquals(409, status);
    return posted;
  }

  @Test
  void theDatabaseItselfRefusesEntriesOfAClosedMonth() {
    Closing.close("2021-05").statusCode(200);
    Exception refused =
        assertThrows(
            RuntimeException.class,
            () ->
                runtime.useHandle(
                    handle ->
                        handle.execute(
                            """
                            INSERT INTO journal_entry
                              (id, entry_date, effective_date, posted_by, posted_at)
                            VALUES (-1, '2021-05-31', '2021-05-31', 'mallory', now())
                            """)));
    assertTrue(refused.getMessage().contains("of a closed period"), refused.getMessage());
  }

  private static int post() {
    return Api.post(Api.ENTRIES, Api.entry("2021-05-31", "6000", "1000", "1.00"))
        .extract()
        .statusCode();
  }

  private static ManualEntry rent() {
    return new ManualEntry(
        LocalDate.parse("2021-05-31"),
        null,
        null,
        null,
        List.of(
            new ManualEntry.Line(null, "6000", usd("1.00"), ZERO),
            new ManualEntry.Line(null, "1000", ZERO, usd("1.00"))));
  }

  private int countOfMay() {
    return runtime.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM journal_entry WHERE entry_date BETWEEN :first AND :last")
                .bind("first", MAY.atDay(1))
                .bind("last", MAY.atEndOfMonth())
                .mapTo(Integer.class)
                .one());
  }
}
