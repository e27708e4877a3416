package com.easyecom.accounting.rebuild.domain;

import java.util.List;
import java.util.SequencedMap;

/**
 * What came out of a rebuild.
 *
 * @param rows of each compared table, as rebuilt
 * @param pending events that the live service has not taken yet
 * @param setAside events that it set aside, which have no effect for that
 * @param differences the first findings, in sentences
 * @param differenceCount how many there are
 */
public record Verdict(
    SequencedMap<String, Long> rows,
    long pending,
    long setAside,
    List<String> differences,
    long differenceCount) {

  /** Whether the live books are what the events say. */
  public boolean isRight() {
    return differenceCount == 0;
  }

  /** The verdict in one sentence. */
  public String summary() {
    return isRight()
        ? "The books are what the events say: %d entries, %d lines, %d accounts, %d months; %d tables compared."
            .formatted(
                rows("journal_entry"),
                rows("journal_line"),
                rows("account"),
                rows("period"),
                rows.size())
        : "The books are NOT what the events say: %d differences, the first %d above."
            .formatted(differenceCount, differences.size());
  }

  private long rows(String table) {
    return rows.getOrDefault(table, 0L);
  }
}
