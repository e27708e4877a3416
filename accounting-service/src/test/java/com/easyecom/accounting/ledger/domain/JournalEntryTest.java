package com.easyecom.accounting.ledger.domain;

import static com.easyecom.accounting.testing.Amounts.ZERO;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalEntryTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-20");

  @Test
  void anEntryOfManyLinesBalancesAsAWhole() {
    JournalEntry entry =
        entry(
            debit("1100", "10.80"),
            debit("4100", "2.00"),
            credit("4000", "12.00"),
            credit("2100", "0.80"));
    assertEquals(4, entry.lines().size());
  }

  @Test
  void anEntryThatIsACentOffIsRefused() {
    assertRefused(EntryError.UNBALANCED, debit("1000", "10.00"), credit("4000", "10.01"));
  }

  @Test
  void anEntryOfOneLineOrNoneIsRefused() {
    assertRefused(EntryError.UNBALANCED, debit("1000", "10.00"));
    assertRefused(EntryError.UNBALANCED);
  }

  @Test
  void aLineWithTwoSidesOrNoneOrANegativeOneIsRefused() {
    assertRefused(
        EntryError.LINE_NEEDS_ONE_SIDE, line("1000", "1.00", "1.00"), line("4000", "0.00", "0.00"));
    assertRefused(EntryError.LINE_NEEDS_ONE_SIDE, debit("1000", "-1.00"), credit("4000", "-1.00"));
  }

  private static void assertRefused(EntryError error, EntryLine... lines) {
    assertEquals(error, assertThrows(Refusal.class, () -> entry(lines)).code());
  }

  private static JournalEntry entry(EntryLine... lines) {
    return new JournalEntry(
        DAY, DAY, new Subject(null, null, null), new Origin.Hand("ada"), List.of(lines));
  }

  private static EntryLine debit(String account, String amount) {
    return new EntryLine(account, usd(amount), ZERO);
  }

  private static EntryLine credit(String account, String amount) {
    return new EntryLine(account, ZERO, usd(amount));
  }

  private static EntryLine line(String account, String debit, String credit) {
    return new EntryLine(account, usd(debit), usd(credit));
  }
}
