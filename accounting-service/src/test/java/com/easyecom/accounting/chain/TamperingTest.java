package com.easyecom.accounting.chain;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.PublishedChain;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever owns the tables may do anything to the books; it is found, and where. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class TamperingTest {

  private static final int ENTRIES = 5;

  @Inject Owner owner;
  @Inject PublishedChain published;

  private long first;

  @BeforeEach
  void fiveEntriesThatOthersWereToldOf() throws Exception {
    owner.clearBooks();
    published.forget();
    first = post();
    for (int i = 1; i < ENTRIES; i++) {
      assertEquals(first + i, post());
    }
    published.awaitTold();
    verify().body("status", equalTo("intact")).body("published_length", equalTo(ENTRIES));
  }

  @AfterEach
  void nothingOfItStays() throws Exception {
    owner.clearBooks();
    published.forget();
  }

  /** {@code @3} is the third entry's id; the rest is what is told of it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          amounts | UPDATE journal_line SET debit = debit * 2, credit = credit * 2 \
          WHERE entry_id = @3; UPDATE account_day SET debit = debit + debit / 5, \
          credit = credit + credit / 5 | 3 | 3 | It was altered
          a description | UPDATE journal_entry SET description = 'other' WHERE id = @3 \
          | 3 | 3 | It was altered
          nothing to empty | UPDATE journal_entry SET reference_id = '' WHERE id = @3 \
          | 3 | 3 | It was altered
          a date | UPDATE journal_entry SET entry_date = '2026-03-30', \
          effective_date = '2026-03-30' WHERE id = @3; UPDATE journal_line \
          SET entry_date = '2026-03-30' WHERE entry_id = @3 | 3 | 3 | It was altered
          a line's date | UPDATE journal_line SET entry_date = '2026-03-30' WHERE entry_id = @3 \
          | 3 | 3 | It was altered
          a line's account | UPDATE journal_line SET account_id = account_id - 1 \
          WHERE entry_id = @3 AND position = 1 | 3 | 3 | It was altered
          who posted | UPDATE journal_entry SET posted_by = 'mallory' WHERE id = @3 \
          | 3 | 3 | It was altered
          when it was posted | UPDATE journal_entry SET posted_at = 'infinity' WHERE id = @3 \
          | 3 | 3 | It was altered
          an account's code | UPDATE account SET code = '9999' WHERE code = '6000' \
          | 1 | 1 | It was altered
          removed | DELETE FROM journal_line WHERE entry_id = @3; \
          DELETE FROM journal_entry WHERE id = @3 | 3 | 3 | It was removed
          removed with its link | DELETE FROM journal_line WHERE entry_id = @3; \
          DELETE FROM journal_entry WHERE id = @3; DELETE FROM journal_link WHERE position = 3 \
          | 3 | 4 | The link of an entry before
          the last removed | DELETE FROM journal_line WHERE entry_id = @5; \
          DELETE FROM journal_entry WHERE id = @5 | 5 | 5 | It was removed
          the last cut off with its link | DELETE FROM journal_line WHERE entry_id = @5; \
          DELETE FROM journal_entry WHERE id = @5; DELETE FROM journal_link WHERE position = 5 \
          | 5 | 0 | It is cut off here
          put in before | ALTER TABLE journal_line DISABLE TRIGGER USER; \
          INSERT INTO journal_entry (id, entry_date, effective_date, posted_by, posted_at) \
          VALUES (-3, '2026-03-31', '2026-03-31', 'ada', now()); \
          INSERT INTO journal_line SELECT -3, position, account_id, entry_date, debit, credit \
          FROM journal_line WHERE entry_id = @1; ALTER TABLE journal_line ENABLE TRIGGER USER \
          | 1 | -3 | It was put in
          exchanged | UPDATE journal_link SET entry_id = 2 * @2 + 1 - entry_id \
          WHERE position IN (2, 3) | 2 | 2 | It was put in
          a hash | UPDATE journal_link SET hash = sha256('x') WHERE position = 2 \
          | 2 | 2 | It was altered
          the end | UPDATE journal_head SET hash = sha256('x') | 5 | 0 | not the one that is kept
          the end's length | UPDATE journal_head SET length = 4, hash = (SELECT hash \
          FROM journal_link WHERE position = 4) | 5 | 5 | behind the end
          """)
  void whatWasDoneIsFound(String what, String tampering, int position, int place, String reason) {
    tamper(tampering);
    try {
      // 0 stands for no entry, what is below for an id, what is above for the entry at that place.
      Integer entry = place == 0 ? null : place < 0 ? place : (int) first + place - 1;
      verify()
          .body("status", equalTo("broken"))
          .body("first_fault.position", equalTo(position))
          .body("first_fault.entry_id", equalTo(entry))
          .body("first_fault.reason", containsString(reason));
    } finally {
      tamper("UPDATE account SET code = '6000' WHERE code = '9999'");
    }
  }

  @Test
  void oneThatWasPutInBehindTheEndIsFound() {
    tamper(
        """
        ALTER TABLE journal_line DISABLE TRIGGER USER;
        INSERT INTO journal_entry (id, entry_date, effective_date, posted_by, posted_at)
        VALUES (@5 + 1, '2026-03-31', '2026-03-31', 'ada', now());
        INSERT INTO journal_line SELECT @5 + 1, position, account_id, entry_date, debit, credit
        FROM journal_line WHERE entry_id = @1;
        ALTER TABLE journal_line ENABLE TRIGGER USER;
        """);
    found(6, first + ENTRIES, "It was put in");
  }

  @Test
  void aRunningBalanceThatWasChangedIsFound() {
    tamper("UPDATE account_day SET debit = debit + 1 WHERE debit > 0");
    verify()
        .body("status", equalTo("broken"))
        .body("first_fault.position", nullValue())
        .body(
            "first_fault.reason",
            equalTo(
                "The running balance of account 6000 on 2026-03-31 has debit 51.00 and credit 0.00,"
                    + " its lines have debit 50.00 and credit 0.00."));
  }

  @Test
  void theLastRemovedWithAllTracesInTheDatabaseIsFoundByWhatOthersWereTold() {
    cutOffTheLast();
    verify()
        .body("length", equalTo(4))
        .body("published_length", equalTo(5))
        .body("first_fault.position", equalTo(5))
        .body("first_fault.reason", containsString("others were told of 5"));
  }

  @Test
  void itIsFoundAlsoWhenTheJournalHasGrownAgain() {
    cutOffTheLast();
    long another = post();
    post();
    published.awaitTold();
    found(5, another, "Others were told another hash");
  }

  @Test
  void aChainThatWasComputedAnewIsFound() {
    tamper(
        """
        UPDATE journal_entry SET description = 'other' WHERE id = @5;
        DELETE FROM journal_link;
        UPDATE journal_head SET length = 0, entry_id = 0, hash = decode(repeat('00', 32), 'hex');
        SELECT link_entries(ARRAY(SELECT id FROM journal_entry));
        """);
    found(5, first + 4, "Others were told another hash");
  }

  private void cutOffTheLast() {
    tamper(
        """
        UPDATE account_day counted SET debit = counted.debit - line.debit,
          credit = counted.credit - line.credit FROM journal_line line
        WHERE line.entry_id = @5 AND line.account_id = counted.account_id;
        DELETE FROM journal_line WHERE entry_id = @5;
        DELETE FROM journal_entry WHERE id = @5;
        DELETE FROM journal_link WHERE position = 5;
        UPDATE journal_head SET (length, entry_id, hash) = (
          SELECT position, entry_id, hash FROM journal_link WHERE position = 4);
        UPDATE journal_told SET length = 4;
        """);
  }

  private void found(int position, long entry, String reason) {
    verify()
        .body("status", equalTo("broken"))
        .body("first_fault.position", equalTo(position))
        .body("first_fault.entry_id", equalTo((int) entry))
        .body("first_fault.reason", containsString(reason));
  }

  private void tamper(String sql) {
    String statements = sql;
    for (int i = 1; i <= ENTRIES; i++) {
      statements = statements.replace("@" + i, Long.toString(first + i - 1));
    }
    try (var handle = owner.open()) {
      String script = statements;
      handle.useTransaction(tampering -> tampering.createScript(script).execute());
    }
  }

  private static long post() {
    return Api.postEntry("2026-03-31", "6000", "1000", "10.00");
  }

  private static ValidatableResponse verify() {
    return Api.get("/api/v1/accounting/journal/verification").statusCode(200);
  }
}
