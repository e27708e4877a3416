package com.easyecom.accounting.rebuild.persistence;

import com.easyecom.accounting.rebuild.application.Progress;
import com.easyecom.accounting.rebuild.domain.Findings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Compares all tables of two databases, row by row in the order of their keys. */
@Singleton
class CompareTables {

  /** What is told first, since all other tables follow from it. */
  private static final List<String> FIRST =
      List.of("account", "posting_account", "period", "journal_entry", "journal_line");

  private final RebuildDatabases databases;
  private final TableShapes shapes;

  CompareTables(RebuildDatabases databases, TableShapes shapes) {
    this.databases = databases;
    this.shapes = shapes;
  }

  /**
   * @param live in the transaction whose snapshot is compared
   * @return the rows of each compared table in the scratch database
   */
  SequencedMap<String, Long> compare(Handle live, Findings findings, Progress progress) {
    return databases
        .scratch()
        .inTransaction(
            scratch -> {
              Map<String, TableShape> here = shapes.read(live);
              Map<String, TableShape> there = shapes.read(scratch);
              SequencedMap<String, Long> rows = new LinkedHashMap<>();
              for (String table : inOrder(here.keySet(), there.keySet())) {
                @Nullable TableShape shape = there.get(table);
                if (shape == null || !shape.equals(here.get(table))) {
                  findings.add(
                      "table %s is made in another way by this release than in the live database."
                          .formatted(table));
                } else {
                  rows.put(
                      table, new TableComparison(shape, findings).run(live, scratch, progress));
                }
              }
              return rows;
            });
  }

  private static Collection<String> inOrder(Collection<String> here, Collection<String> there) {
    TreeSet<String> rest = new TreeSet<>(here);
    rest.addAll(there);
    List<String> all = new ArrayList<>(FIRST);
    all.retainAll(rest);
    rest.removeAll(all);
    all.addAll(rest);
    return all;
  }
}
