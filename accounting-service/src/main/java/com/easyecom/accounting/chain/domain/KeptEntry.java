package com.easyecom.accounting.chain.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the database keeps it, each value as text: whatever somebody may have made of it can
 * be read so.
 *
 * @param values what it says, in the order that docs/operations.md gives, its id first
 */
public record KeptEntry(long id, List<@Nullable String> values, List<Line> lines) {

  /** The place of the entry's date among its values. */
  private static final int ENTRY_DATE = 1;

  /**
   * A line of it.
   *
   * @param accountCode null where there is no such account
   * @param debit with two decimals
   * @param credit with two decimals
   */
  public record Line(
      String position,
      @Nullable String accountCode,
      String entryDate,
      String debit,
      String credit) {}

  /** Whether it has two lines at least, debits and credits equal, all of the entry's date. */
  public boolean isSound() {
    return lines.size() > 1
        && total(Line::debit).compareTo(total(Line::credit)) == 0
        && lines.stream().allMatch(line -> line.entryDate().equals(values.get(ENTRY_DATE)));
  }

  private BigDecimal total(Function<Line, String> side) {
    return lines.stream().map(side).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
