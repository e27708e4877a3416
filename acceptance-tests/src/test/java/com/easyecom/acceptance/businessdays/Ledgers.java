package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.money;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ledger of an account, row by row. What is posted on one day comes from several topics, so the
 * rows of a day may be in any order; their running balance must be right in the one they have.
 */
final class Ledgers {

  private final DatedBooks books;

  Ledgers(DatedBooks books) {
    this.books = books;
  }

  /** The model's, those of a day sorted. */
  String model(AccountModel account, LocalDate first, LocalDate last) {
    List<String> rows = new ArrayList<>();
    for (Posting posting : books.journal.postings) {
      if (posting.isBetween(first, last)) {
        posting.sides().stream()
            .filter(side -> side.account().equals(account.code))
            .forEach(
                side ->
                    rows.add(
                        "%s %s %s"
                            .formatted(
                                posting.entryDay(),
                                posting.reference().get(),
                                Side.columns(side.debit()))));
      }
    }
    rows.sort(Comparator.naturalOrder());
    BigDecimal balance = account.own(books.journal.balance(account.code, last));
    return String.join("\n", rows) + (rows.isEmpty() ? "" : "\nbalance " + money(balance));
  }

  /** What the shop shows, in pages of some rows or as a file. */
  String seen(Form form, AccountModel account, LocalDate first, LocalDate last, int limit) {
    List<String> rows = new ArrayList<>();
    BigDecimal balance =
        account.own(books.journal.balance(account.code, first.minusDays(1))).setScale(2);
    String path =
        "/api/v1/accounting/ledger?account_code=%s&from=%s&to=%s&limit=%d"
            .formatted(account.code, first, last, limit);
    for (JsonNode row : form.list(path)) {
      BigDecimal debit = decimal(row, "debit").subtract(decimal(row, "credit"));
      balance = balance.add(account.own(debit));
      if (balance.compareTo(decimal(row, "balance")) != 0) {
        return "the balance should be %s in %s".formatted(balance, row);
      }
      rows.add(
          "%s %s %s"
              .formatted(row.path("entry_date").asText(), reference(row), Side.columns(debit)));
    }
    rows.sort(Comparator.naturalOrder());
    return String.join("\n", rows) + (rows.isEmpty() ? "" : "\nbalance " + money(balance));
  }

  /** As {@link Posting#reference} has it: movements of stock are not known by their ids. */
  static String reference(JsonNode row) {
    String type = row.path("reference_type").asText();
    return type.equals("stock_movement") ? type : type + " " + row.path("reference_id").asText();
  }

  private static BigDecimal decimal(JsonNode row, String field) {
    return new BigDecimal(row.path(field).asText());
  }
}
