package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.money;
import static com.easyecom.acceptance.lives.Decimals.sum;

import com.easyecom.acceptance.lives.Choice;
import com.easyecom.acceptance.lives.Refused;
import com.easyecom.acceptance.lives.Request;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Entries by hand, of any day, and their reversals. */
final class BooksClerk {

  private static final String ENTRIES = "/api/v1/accounting/journal-entries";
  private static final BigDecimal MOST = new BigDecimal("400.00");

  private final Office office;
  private final Choice choice;
  private final JournalModel journal;
  private final List<Manual> entries = new ArrayList<>();

  /** An entry that can be reversed once. */
  private static final class Manual {
    private Posting posting;
    private long id;
    private boolean isReversed;
  }

  BooksClerk(Office office) {
    this.office = office;
    this.choice = office.choice();
    this.journal = office.books().journal;
  }

  void act() {
    if (!entries.isEmpty() && choice.oneIn(3)) {
      reverse(choice.of(entries));
    } else {
      post(office.day());
    }
  }

  private void post(LocalDate day) {
    List<Side> sides = sides();
    Manual entry = new Manual();
    boolean isBill = choice.oneIn(3);
    String json =
        "{\"entry_date\": \"%s\", \"description\": \"by hand\"%s, \"lines\": [%s]}"
            .formatted(
                day,
                isBill ? ", \"reference_type\": \"bill\", \"reference_id\": \"B-7\"" : "",
                lines(sides));
    office
        .client()
        .ask(
            Request.post(
                ENTRIES,
                json,
                () -> {
                  checkOpen(day);
                  entry.posting = journal.post(day, () -> isBill ? "bill B-7" : "null null", sides);
                },
                answer -> {
                  entry.id = answer.path("id").asLong();
                  entries.add(entry);
                }));
  }

  /** Two to four, which come to nothing together; of open accounts, the inventory left out. */
  List<Side> sides() {
    List<Side> sides = new ArrayList<>();
    for (int i = choice.upTo(3); i > 0; i--) {
      BigDecimal amount = choice.amountUpTo(MOST).add(new BigDecimal("0.01"));
      String code = choice.of(office.books().chart.open()).code;
      sides.add(new Side(code, choice.oneIn(2) ? amount : amount.negate()));
    }
    BigDecimal open = sum(sides, Side::debit).negate();
    if (open.signum() == 0) {
      return sides();
    }
    sides.add(new Side(choice.of(office.books().chart.open()).code, open));
    return sides;
  }

  static String lines(List<Side> sides) {
    List<String> lines = new ArrayList<>();
    for (Side side : sides) {
      lines.add(
          "{\"account_code\": \"%s\", \"debit\": \"%s\", \"credit\": \"%s\"}"
              .formatted(
                  side.account(),
                  money(side.debit().max(BigDecimal.ZERO)),
                  money(side.debit().negate().max(BigDecimal.ZERO))));
    }
    return String.join(", ", lines);
  }

  private void checkOpen(LocalDate day) {
    if (journal.isClosed(YearMonth.from(day))) {
      throw Refused.conflict("period_closed");
    }
  }

  private void reverse(Manual entry) {
    LocalDate day = choice.oneIn(8) ? office.day() : laterThan(entry.posting.entryDay());
    office
        .client()
        .ask(
            Request.post(
                ENTRIES + "/" + entry.id + "/reversal",
                "{\"entry_date\": \"" + day + "\"}",
                () -> reverse(entry, day),
                answer -> {}));
  }

  private LocalDate laterThan(LocalDate day) {
    long days = Math.max(0, office.clock().today().toEpochDay() - day.toEpochDay());
    return day.plusDays(choice.upTo((int) days + 1) - 1L);
  }

  private void reverse(Manual entry, LocalDate day) {
    if (day.isBefore(entry.posting.entryDay())) {
      throw Refused.invalid();
    }
    checkOpen(day);
    for (Side side : entry.posting.sides()) {
      if (office.books().chart.accounts.get(side.account()).isArchived) {
        throw Refused.conflict("account_archived");
      }
    }
    if (entry.isReversed) {
      throw Refused.conflict("already_reversed");
    }
    entry.isReversed = true;
    journal.post(
        day,
        () -> "journal_entry " + entry.id,
        entry.posting.sides().stream().map(Side::opposite).toList());
  }
}
