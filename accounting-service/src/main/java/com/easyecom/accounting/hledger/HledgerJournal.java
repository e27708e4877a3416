package com.easyecom.accounting.hledger;

import com.easyecom.accounting.chart.Account;
import com.easyecom.accounting.ledger.application.PostedEntry;
import com.easyecom.kernel.money.Money;
import java.io.IOException;
import java.io.Writer;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes entries as a journal of hledger (hledger.org, "Journal"): the chart and the currency are
 * declared first, so that its strict checks pass. Each entry has its id as the code, and tags for
 * what it belongs to.
 */
public final class HledgerJournal {

  private final Writer out;
  private final Currency currency;
  private final Map<Long, String> names = new HashMap<>();

  public HledgerJournal(Writer out, Currency currency) {
    this.out = out;
    this.currency = currency;
  }

  /**
   * Writes the declarations.
   *
   * @param chart all accounts that the entries to come have lines of
   */
  public void begin(List<Account> chart) throws IOException {
    out.write("; The journal of the shop. Each code is an entry's id.\n");
    out.write("decimal-mark .\n");
    out.write("commodity 1000.00 " + currency.getCurrencyCode() + "\n\n");
    for (Account account : chart) {
      String name = HledgerText.account(account.type(), account.code(), account.name());
      names.put(account.id(), name);
      out.write("account " + name + "  ; type:" + HledgerText.letter(account.type()) + "\n");
    }
  }

  /** Writes an entry as a transaction of its posting day. */
  public void entry(PostedEntry entry) throws IOException {
    String description = HledgerText.description(entry.description());
    out.write("\n" + entry.entryDate() + " (" + entry.id() + ") " + description + "\n");
    tag("effective", entry.effectiveDate().toString());
    if (entry.referenceType() != null) {
      tag("reference_type", entry.referenceType());
    }
    if (entry.referenceId() != null) {
      tag("reference_id", entry.referenceId());
    }
    if (entry.postingRule() != null) {
      tag("rule", entry.postingRule());
    }
    if (entry.sourceEventId() != null) {
      tag("event", entry.sourceEventId().toString());
    }
    for (PostedEntry.Line line : entry.lines()) {
      posting(line);
    }
  }

  private void tag(String name, String value) throws IOException {
    out.write("    ; " + name + ":" + HledgerText.value(value) + "\n");
  }

  private void posting(PostedEntry.Line line) throws IOException {
    Money amount = line.debit().minus(line.credit());
    out.write(
        "    "
            + names.get(line.accountId())
            + "  "
            + amount
            + " "
            + currency.getCurrencyCode()
            + "\n");
  }
}
