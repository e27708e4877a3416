package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Shop;
import com.easyecom.acceptance.lives.Choice;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/** Holds entries, ledgers and what other programs are given of them against the model's. */
final class JournalComparison {

  private static final String ENTRIES = "/api/v1/accounting/journal-entries";

  private final Forms forms;
  private final Shop shop;
  private final DatedBooks books;
  private final Choice choice;
  private final Ledgers ledgers;
  private final Statements statements;

  JournalComparison(Forms forms, Shop shop, DatedBooks books, Choice choice) {
    this.forms = forms;
    this.shop = shop;
    this.books = books;
    this.choice = choice;
    this.ledgers = new Ledgers(books);
    this.statements = new Statements(books);
  }

  /** Of the days from the first to the last, which are all that there are. */
  void areTheSame(LocalDate first, LocalDate last) {
    String model = text(books.journal.postings.stream().map(Posting::toString).toList());
    forms.isSame(model, entries(forms.json().list(ENTRIES + "?limit=200")), "journal entries");
    List<JsonNode> rows = forms.csv().list(ENTRIES + "/export?from=" + first);
    forms.isSame(model, entries(Entries.ofRows(rows)), "journal entries, as a file");
    areExportedSame(first, last);
    for (AccountModel account : books.chart.accounts.values()) {
      isSame(account, first, last);
      LocalDate from = first.plusDays(choice.upTo(60));
      isSame(account, from, from.plusDays(choice.upTo(40)));
    }
  }

  private static String entries(List<JsonNode> entries) {
    return text(entries.stream().map(Entries::seen).toList());
  }

  private static String text(List<String> entries) {
    return String.join("\n", entries.stream().sorted().toList());
  }

  private void areExportedSame(LocalDate first, LocalDate last) {
    String export = shop.get(ENTRIES + "/export?format=hledger").expect(200).text();
    PlainJournal plain = PlainJournal.of(export);
    first
        .datesUntil(last.plusDays(1))
        .forEach(
            day ->
                forms.isSame(
                    statements.balances(day), plain.balances(day), "export's balances of " + day));
    if (Hledger.isThere()) {
      Hledger.balances(export, first, last)
          .forEach(
              (day, seen) ->
                  forms.isSame(statements.balances(day), seen, "hledger's balances of " + day));
    }
  }

  private void isSame(AccountModel account, LocalDate first, LocalDate last) {
    int limit = 1 + choice.upTo(120);
    forms.areSame(
        ledgers.model(account, first, last),
        form -> ledgers.seen(form, account, first, last, limit),
        "ledger of %s from %s to %s".formatted(account.code, first, last));
  }
}
