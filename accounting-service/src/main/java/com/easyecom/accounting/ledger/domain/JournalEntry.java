package com.easyecom.accounting.ledger.domain;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * An entry that may be posted: at least two lines, each with one side, debits and credits equal.
 * There is no other kind.
 *
 * @param entryDate the day it counts for
 * @param effectiveDate the day of what it is about, never after {@code entryDate}
 */
public record JournalEntry(
    LocalDate entryDate,
    LocalDate effectiveDate,
    Subject subject,
    Origin origin,
    List<EntryLine> lines) {

  private static final int FEWEST_LINES = 2;

  /**
   * @throws Refusal {@link EntryError#LINE_NEEDS_ONE_SIDE}, {@link EntryError#UNBALANCED}
   */
  public JournalEntry {
    lines = List.copyOf(lines);
    refuseUnsound(lines);
  }

  /**
   * Whether lines make an entry, on whatever day.
   *
   * @throws Refusal {@link EntryError#LINE_NEEDS_ONE_SIDE}, {@link EntryError#UNBALANCED}
   */
  public static void refuseUnsound(List<EntryLine> lines) {
    refuseLinesWithoutOneSide(lines);
    refuseUnbalanced(lines);
  }

  private static void refuseLinesWithoutOneSide(List<EntryLine> lines) {
    List<FieldError> errors =
        IntStream.range(0, lines.size())
            .filter(i -> !lines.get(i).hasOneSide())
            .mapToObj(
                i -> new FieldError("lines[" + i + "]", "needs a debit or a credit, not both"))
            .toList();
    if (!errors.isEmpty()) {
      throw new Refusal(
              EntryError.LINE_NEEDS_ONE_SIDE,
              errors.getFirst().field() + " " + errors.getFirst().message() + ".")
          .with("errors", errors);
    }
  }

  private static void refuseUnbalanced(List<EntryLine> lines) {
    if (lines.size() < FEWEST_LINES) {
      throw new Refusal(
          EntryError.UNBALANCED, "An entry needs " + FEWEST_LINES + " lines to balance.");
    }
    Money debit = total(lines, EntryLine::debit);
    Money credit = total(lines, EntryLine::credit);
    if (!debit.equals(credit)) {
      throw new Refusal(
              EntryError.UNBALANCED, "Debits are " + debit + ", credits are " + credit + ".")
          .with("total_debit", debit)
          .with("total_credit", credit);
    }
  }

  private static Money total(List<EntryLine> lines, Function<EntryLine, Money> side) {
    return lines.stream().map(side).reduce(Money::plus).orElseThrow();
  }
}
