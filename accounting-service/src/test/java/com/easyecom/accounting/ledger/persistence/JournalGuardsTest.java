package com.easyecom.accounting.ledger.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself keeps the books: the runtime role cannot bend them, nor can a bug. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class JournalGuardsTest {

  private static final String ENTRY =
      """
      INSERT INTO journal_entry (id, entry_date, effective_date, posted_by, posted_at)
      VALUES (nextval('journal_entry_id_seq'), '2026-03-31', '2026-03-31', 'mallory', now());
      """;

  private static final String ID = "currval('journal_entry_id_seq')";

  @Inject Owner owner;
  @Inject Jdbi runtime;

  @BeforeEach
  void oneEntry() {
    owner.clearBooks();
    Api.postEntry("2026-03-31", "6000", "1000", "10.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE journal_entry SET description = 'other'",
        "UPDATE journal_line SET debit = debit + 1",
        "DELETE FROM journal_entry",
        "DELETE FROM journal_line",
        "TRUNCATE journal_line",
        "TRUNCATE journal_entry CASCADE",
        "UPDATE account_day SET debit = 0",
        "INSERT INTO account_day VALUES (1, '2026-03-31', 1, 0)",
        "DELETE FROM account_day",
        "INSERT INTO journal_link VALUES (2, 1, decode(repeat('00', 32), 'hex'))",
        "UPDATE journal_link SET position = position + 1",
        "DELETE FROM journal_link",
        "UPDATE journal_head SET length = 0",
        "DELETE FROM journal_head",
        "DELETE FROM journal_told",
        "SELECT link_entries(ARRAY[1]::bigint[])",
        "DELETE FROM account",
        "DELETE FROM period",
        "TRUNCATE period",
        "UPDATE recurring_line SET debit = 0",
        "DELETE FROM recurring_line",
        "DELETE FROM recurring_entry",
        "DELETE FROM posting_account",
        "UPDATE inventory_movement SET quantity = 0",
        "DELETE FROM inventory_movement",
        "ALTER TABLE journal_line DISABLE TRIGGER ALL",
        "DROP TRIGGER journal_line_balances ON journal_line",
      })
  void theRuntimeRoleMayNotChangeWhatIsWritten(String statement) {
    assertRefused(statement, "ERROR: ");
  }

  @Test
  void linesThatDoNotBalanceAreRefused() {
    assertRefused(
        ENTRY
            + lines(
                "(" + ID + ", 1, 1, '2026-03-31', 5, 0)", "(" + ID + ", 2, 2, '2026-03-31', 0, 6)"),
        "does not balance");
  }

  @Test
  void aSingleLineIsRefused() {
    assertRefused(ENTRY + lines("(" + ID + ", 1, 1, '2026-03-31', 5, 0)"), "does not balance");
  }

  @Test
  void linesOfAnotherDayThanTheirEntryAreRefused() {
    assertRefused(
        ENTRY
            + lines(
                "(" + ID + ", 1, 1, '2026-03-30', 5, 0)", "(" + ID + ", 2, 2, '2026-03-30', 0, 5)"),
        "does not balance");
  }

  @Test
  void aLineWithTwoSidesOrNoneIsRefused() {
    assertRefused(
        ENTRY
            + lines(
                "(" + ID + ", 1, 1, '2026-03-31', 5, 5)", "(" + ID + ", 2, 2, '2026-03-31', 5, 5)"),
        "journal_line_has_one_side");
    assertRefused(
        ENTRY
            + lines(
                "(" + ID + ", 1, 1, '2026-03-31', 0, 0)", "(" + ID + ", 2, 2, '2026-03-31', 0, 0)"),
        "journal_line_has_one_side");
  }

  @Test
  void linesAddedToAWrittenEntryAreRefused() {
    assertRefused(
        """
        INSERT INTO journal_line (entry_id, position, account_id, entry_date, debit, credit)
        SELECT id, 10, 1, entry_date, 5, 0 FROM journal_entry
        UNION ALL SELECT id, 11, 2, entry_date, 0, 5 FROM journal_entry
        """,
        "not written at once");
  }

  @Test
  void linesAddedInThePlacesOfAWrittenEntrysLinesAreRefused() {
    assertRefused(
        """
        INSERT INTO journal_line (entry_id, position, account_id, entry_date, debit, credit)
        SELECT id, 1, 1, entry_date, 5, 0 FROM journal_entry
        UNION ALL SELECT id, 2, 2, entry_date, 0, 5 FROM journal_entry
        """,
        "journal_line_pkey");
  }

  @Test
  void linesWithAGapBetweenThemAreRefused() {
    assertRefused(
        ENTRY
            + lines(
                "(" + ID + ", 1, 1, '2026-03-31', 5, 0)", "(" + ID + ", 3, 2, '2026-03-31', 0, 5)"),
        "not written at once");
  }

  @Test
  void linesOfNoEntryAndOfNoAccountAreRefused() {
    assertRefused(
        lines("(-1, 1, 1, '2026-03-31', 5, 0)", "(-1, 2, 2, '2026-03-31', 0, 5)"),
        "does not balance or is not written at once");
    assertRefused(
        ENTRY
            + lines(
                "(" + ID + ", 1, 1, '2026-03-31', 5, 0)",
                "(" + ID + ", 2, -2, '2026-03-31', 0, 5)"),
        "account_day_account_id_fkey");
  }

  @Test
  void anEntryWithoutLinesIsRefusedAtCommit() {
    assertRefused(ENTRY, "has no lines");
  }

  @Test
  void soundLinesWrittenByHandCountIntoTheBalances() {
    run(
        ENTRY
            + lines(
                "(" + ID + ", 1, 1, '2026-03-31', 5, 0)",
                "(" + ID + ", 2, 2, '2026-03-31', 0, 5)"));
    int differences =
        runtime.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT count(*) FROM account_day counted FULL JOIN (
                          SELECT account_id, entry_date AS day, sum(debit) AS debit,
                                 sum(credit) AS credit
                          FROM journal_line GROUP BY 1, 2) summed USING (account_id, day)
                        WHERE (counted.debit, counted.credit)
                          IS DISTINCT FROM (summed.debit, summed.credit)
                        """)
                    .mapTo(Integer.class)
                    .one());
    assertEquals(0, differences);
  }

  private static String lines(String... rows) {
    return "INSERT INTO journal_line (entry_id, position, account_id, entry_date, debit, credit)"
        + " VALUES "
        + String.join(", ", rows);
  }

  private void assertRefused(String statements, String reason) {
    Exception refused = assertThrows(RuntimeException.class, () -> run(statements));
    StringBuilder messages = new StringBuilder();
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      messages.append(cause.getMessage());
      for (Throwable suppressed : cause.getSuppressed()) {
        messages.append(suppressed.getMessage());
      }
    }
    assertTrue(messages.toString().contains(reason), messages.toString());
  }

  private void run(String statements) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                runtime.useHandle(
                    handle -> {
                      handle.createScript(statements).execute();
                      // The transaction manager reports only that a commit failed, not why.
                      handle.execute("SET CONSTRAINTS ALL IMMEDIATE");
                    }));
  }
}
