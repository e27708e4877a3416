package com.easyecom.accounting.recurring.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.ledger.application.PostRecurrence;
import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.kit.shop.Shop;
import com.easyecom.testkit.service.WithEmbedded;
import com.easyecom.testkit.time.ManualClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What recurs is posted when its day begins in the shop, by the clock. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class PostWhenDueTest {

  @Inject Owner owner;
  @Inject RecurringEntries entries;
  @Inject PostRecurrence postRecurrence;
  @Inject PostingTurn turn;
  @Inject Shop shop;

  @BeforeEach
  @AfterEach
  void startOver() {
    owner.clearBooks();
  }

  @Test
  void anEntryIsPostedAsSoonAsItsDayBeginsAndNotAgainUntilTheNextMonth() {
    Api.post(
            "/api/v1/accounting/recurring-entries",
            """
            {"start_date": "2090-01-31", "lines": [
              {"account_code": "6000", "debit": "9.00"}, {"account_code": "1000", "credit": 9}]}
            """)
        .statusCode(201);
    ManualClock clock = new ManualClock(Instant.parse("2090-01-30T23:59:59Z"));
    PostDueEntries postDue = new PostDueEntries(entries, postRecurrence, turn, shop, clock);
    postDue.postWhenDue();
    assertEquals(List.of(), days());
    clock.forward(Duration.ofSeconds(1));
    postDue.postWhenDue();
    postDue.postWhenDue();
    assertEquals(List.of("2090-01-31"), days());
    clock.forward(Duration.ofDays(28).minusSeconds(1));
    postDue.postWhenDue();
    assertEquals(List.of("2090-01-31"), days());
    clock.forward(Duration.ofSeconds(1));
    postDue.postWhenDue();
    assertEquals(List.of("2090-02-28", "2090-01-31"), days());
  }

  private static List<String> days() {
    return Api.read(Api.ENTRIES).getList("entry_date");
  }
}
