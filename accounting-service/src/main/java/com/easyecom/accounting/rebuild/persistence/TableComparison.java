package com.easyecom.accounting.rebuild.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.easyecom.accounting.rebuild.application.Progress;
import com.easyecom.accounting.rebuild.domain.Findings;
import com.easyecom.accounting.rebuild.persistence.TableShape.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The comparison of one table. */
final class TableComparison {

  /** Of one table so many are told in words: one wrong entry may make every later row differ. */
  private static final int TOLD_PER_TABLE = 4;

  private final TableShape table;
  private final Findings findings;
  private int told;

  TableComparison(TableShape table, Findings findings) {
    this.table = table;
    this.findings = findings;
  }

  /**
   * @return how many rows the scratch table has
   */
  long run(Handle liveHandle, Handle scratchHandle, Progress progress) {
    long rows = 0;
    try (RowCursor live = new RowCursor(liveHandle, table);
        RowCursor scratch = new RowCursor(scratchHandle, table)) {
      while (live.row() != null || scratch.row() != null) {
        int order = live.compareTo(scratch);
        if (order < 0) {
          note(live.row(), "stands in the live books, and follows from no event");
          live.advance();
        } else if (order > 0) {
          note(scratch.row(), "follows from the events, and is missing in the live books");
          scratch.advance();
          rows++;
        } else {
          noteChanges(requireNonNull(live.row()), requireNonNull(scratch.row()));
          live.advance();
          scratch.advance();
          rows++;
        }
        long compared = rows;
        progress.tell(() -> "comparing %s: %,d rows".formatted(table.name(), compared));
      }
    }
    return rows;
  }

  private void noteChanges(List<@Nullable String> live, List<@Nullable String> scratch) {
    if (live.equals(scratch)) {
      return;
    }
    List<String> changes = new ArrayList<>();
    for (int i = 0; i < table.others().size(); i++) {
      int place = table.key().size() + i;
      if (!Objects.equals(live.get(place), scratch.get(place))) {
        changes.add(
            "%s is %s, by the events %s"
                .formatted(
                    table.others().get(i).name(),
                    shown(live.get(place)),
                    shown(scratch.get(place))));
      }
    }
    // A key may be the same and written otherwise, as 1.0 and 1.00.
    if (changes.isEmpty()) {
      changes.add("its key is written otherwise");
    }
    note(live, String.join("; ", changes));
  }

  private void note(@Nullable List<@Nullable String> row, String what) {
    if (told++ < TOLD_PER_TABLE) {
      findings.add("%s %s: %s.".formatted(table.name(), key(requireNonNull(row)), what));
    } else {
      findings.addMore();
    }
  }

  private String key(List<@Nullable String> row) {
    List<Column> key = table.key();
    return IntStream.range(0, key.size())
        .mapToObj(i -> key.get(i).name() + "=" + shown(row.get(i)))
        .collect(joining(", ", "(", ")"));
  }

  private static String shown(@Nullable String value) {
    return value == null ? "null" : value;
  }
}
