package com.easyecom.accounting.ledger;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "accounting")
class JournalExportTest {

  private static final String EXPORT = Api.ENTRIES + "/export";

  @Inject Owner owner;

  @BeforeEach
  void someEntries() {
    owner.clearBooks();
    Api.postEntry("2026-03-03", "6000", "1000", "30.00");
    Api.postEntry("2026-03-01", "1000", "3000", "100.00");
    Api.post(
            Api.ENTRIES,
            """
            {"entry_date": "2026-03-02", "description": "=1+1", "reference_type": "@x", "lines": [
              {"account_code": "1000", "debit": "1.50"}, {"account_code": "4000", "credit": "1.50"}]}
            """)
        .statusCode(201);
  }

  @Test
  void everyLineIsARowByDay() {
    List<String> lines = export("");
    assertTrue(lines.getFirst().startsWith("entry_id,entry_date,effective_date,description,"));
    assertEquals(1 + 6, lines.size());
    assertTrue(lines.get(1).contains(",2026-03-01,"), lines.toString());
    assertTrue(lines.get(1).endsWith(",1000,Cash,100.00,0.00"), lines.toString());
    assertTrue(lines.get(3).contains(",2026-03-02,2026-03-02,'=1+1,'@x,"), lines.toString());
    assertTrue(lines.getLast().endsWith(",1000,Cash,0.00,30.00"), lines.toString());
  }

  @Test
  void aPeriodIsExported() {
    assertEquals(1 + 4, export("?from=2026-03-02&to=2026-03-03").size());
    assertEquals(1 + 2, export("?from=2026-03-02&to=2026-03-02&format=csv").size());
    assertEquals(1, export("?from=2026-03-04").size());
  }

  @Test
  void moreThanOnePageIsExportedWhole() {
    try (var handle = owner.open()) {
      handle.execute(
          """
          WITH entry AS (
            INSERT INTO journal_entry (entry_date, effective_date, posted_by, posted_at)
            SELECT date '2026-04-01' + n % 5, date '2026-04-01', 'ada', now()
            FROM generate_series(1, 2500) n RETURNING id, entry_date)
          INSERT INTO journal_line (entry_id, position, account_id, entry_date, debit, credit)
          SELECT entry.id, position, account.id, entry.entry_date, 2 - position, position - 1
          FROM entry, generate_series(1, 2) position, account
          WHERE account.code = CASE position WHEN 1 THEN '1000' ELSE '3000' END
          """);
    }
    assertEquals(1 + 6 + 5_000, export("").size());
    assertEquals(1 + 6 + 5_000, export("").stream().distinct().count());
  }

  @Test
  void aFormatThatThereIsNotIsRefused() {
    Api.get(EXPORT + "?format=xml")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("format"));
    Api.get(EXPORT + "?from=yesterday").statusCode(400);
  }

  @Test
  void hledgersFormIsText() {
    Api.get(EXPORT + "?format=hledger")
        .statusCode(200)
        .contentType(startsWith("text/plain"))
        .header("Content-Disposition", containsString("journal-entries.journal"))
        .body(containsString("    expenses:6000 Operating expenses  30.00 USD\n"));
  }

  private static List<String> export(String query) {
    return Api.get(EXPORT + query)
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .extract()
        .asString()
        .lines()
        .toList();
  }
}
