package com.easyecom.accounting.hledger;

import static com.easyecom.accounting.testing.Amounts.USD;
import static com.easyecom.accounting.testing.Amounts.ZERO;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.chart.Account;
import com.easyecom.accounting.chart.AccountType;
import com.easyecom.accounting.ledger.application.PostedEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HledgerJournalTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @Test
  void anEntryIsATransactionWithItsIdAsTheCode() throws IOException {
    StringWriter out = new StringWriter();
    HledgerJournal journal = new HledgerJournal(out, USD);
    journal.begin(
        List.of(
            account(1, "1000", AccountType.ASSET, "Cash  in: hand;\u00a0 now"),
            account(2, "4000", AccountType.REVENUE, "Sales")));
    journal.entry(
        new PostedEntry(
            7,
            LocalDate.parse("2026-03-01"),
            LocalDate.parse("2026-02-28"),
            "late; sale | of\nlast, month",
            "order",
            "a,b",
            null,
            null,
            null,
            null,
            null,
            "ada",
            NOW,
            List.of(
                new PostedEntry.Line(1, "1000", "Cash", usd("12.50"), ZERO),
                new PostedEntry.Line(2, "4000", "Sales", ZERO, usd("12.50")))));
    assertEquals(
        """
        ; The journal of the shop. Each code is an entry's id.
        decimal-mark .
        commodity 1000.00 USD

        account assets:1000 Cash in- hand, now  ; type:A
        account revenues:4000 Sales  ; type:R

        2026-03-01 (7) late, sale / of last, month
            ; effective:2026-02-28
            ; reference_type:order
            ; reference_id:a b
            assets:1000 Cash in- hand, now  12.50 USD
            revenues:4000 Sales  -12.50 USD
        """,
        out.toString());
  }

  private static Account account(long id, String code, AccountType type, String name) {
    return new Account(id, code, name, type, 1, NOW, null);
  }
}
