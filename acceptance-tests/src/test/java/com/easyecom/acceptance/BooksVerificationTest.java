package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ./easyecom verify books} finds what somebody did to the journal in the database. */
class BooksVerificationTest {

  private final Shop shop = Shop.open();
  private final Database database = RunningStack.database().orElse(null);

  @BeforeEach
  void theStackIsOurs() {
    assumeTrue(database != null, "the stack's secrets are not known: set EASYECOM_HOME");
  }

  @Test
  void anEntryThatWasAlteredIsNamed() {
    new Books(shop).awaitSettled();
    long entry = post();
    awaitTold();
    wholeBooks();
    database.change(described(entry, "altered"));
    try {
      broken("entry " + entry + ": It was altered");
    } finally {
      database.change(described(entry, "rent"));
    }
    wholeBooks();
  }

  /** Its link and the chain's end with it: the database alone knows nothing of it any more. */
  @Test
  void aLastEntryThatWasRemovedWithAllItsTracesIsFound() {
    new Books(shop).awaitSettled();
    long entry = post();
    long length = awaitTold();
    for (String table : new String[] {"entry", "line", "link", "head"}) {
      database.change(
          "CREATE TABLE accounting.kept_%1$s AS SELECT * FROM accounting.journal_%1$s WHERE %2$s"
              .formatted(table, table.equals("entry") ? "id = " + entry : "entry_id = " + entry));
    }
    database.change(
        """
        BEGIN;
        DELETE FROM accounting.journal_line WHERE entry_id = %1$d;
        DELETE FROM accounting.journal_entry WHERE id = %1$d;
        DELETE FROM accounting.journal_link WHERE entry_id = %1$d;
        UPDATE accounting.journal_head SET (length, entry_id, hash) = (
          SELECT position, entry_id, hash FROM accounting.journal_link
          ORDER BY position DESC LIMIT 1);
        COMMIT;
        """
            .formatted(entry));
    try {
      broken("at position " + length + ": It is cut off here: others were told of " + length);
    } finally {
      database.change(
          """
          BEGIN;
          SET LOCAL session_replication_role = replica;
          INSERT INTO accounting.journal_entry SELECT * FROM accounting.kept_entry;
          INSERT INTO accounting.journal_line SELECT * FROM accounting.kept_line;
          INSERT INTO accounting.journal_link SELECT * FROM accounting.kept_link;
          UPDATE accounting.journal_head SET (length, entry_id, hash) = (
            SELECT length, entry_id, hash FROM accounting.kept_head);
          DROP TABLE accounting.kept_entry, accounting.kept_line, accounting.kept_link,
            accounting.kept_head;
          COMMIT;
          """);
    }
    wholeBooks();
  }

  private long post() {
    return shop.post(
            "/api/v1/accounting/journal-entries",
            """
            {"entry_date": "2026-03-02", "description": "rent", "lines": [
              {"account_code": "6000", "debit": 5, "credit": 0},
              {"account_code": "1000", "debit": 0, "credit": 5}]}
            """)
        .expect(201)
        .id();
  }

  private static String described(long entry, String description) {
    return "UPDATE accounting.journal_entry SET description = '%s' WHERE id = %d"
        .formatted(description, entry);
  }

  /** Waits until others were told of the whole journal, and answers how long it is. */
  private long awaitTold() {
    Eventually.holds(
        Duration.ofSeconds(30),
        "the journal's end is published",
        () -> {
          JsonNode seen = verification();
          return seen.path("published_length").asLong() == seen.path("length").asLong();
        });
    return verification().path("length").asLong();
  }

  private JsonNode verification() {
    return shop.get("/api/v1/accounting/journal/verification").expect(200).body();
  }

  private static void wholeBooks() {
    Verified books = Verified.by("books");
    assertEquals(0, books.status(), books.printed());
    assertTrue(books.printed().startsWith("The journal is whole: "), books.printed());
  }

  private static void broken(String where) {
    Verified books = Verified.by("books");
    assertNotEquals(0, books.status(), books.printed());
    assertTrue(books.printed().contains("BROKEN"), books.printed());
    assertTrue(books.printed().contains(where), books.printed());
  }
}
