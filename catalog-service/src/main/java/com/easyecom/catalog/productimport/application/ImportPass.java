package com.easyecom.catalog.productimport.application;

import static java.util.stream.Collectors.toSet;

import com.easyecom.catalog.productimport.domain.ImportCounts;
import com.easyecom.catalog.productimport.domain.ImportResult;
import com.easyecom.catalog.productimport.domain.ImportState;
import com.easyecom.catalog.productimport.domain.KnownProduct;
import com.easyecom.catalog.productimport.domain.ProductRow;
import com.easyecom.catalog.productimport.domain.ReadRow;
import com.easyecom.catalog.productimport.domain.RowPlan;
import com.easyecom.catalog.productimport.domain.RowPlanner;
import com.easyecom.catalog.productimport.domain.Slug;
import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.kernel.imports.IssueList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One way through a file: plans each row, and collects what is wrong. */
final class ImportPass {

  private final Function<Collection<String>, Map<String, KnownProduct>> catalog;
  private final Function<List<RowPlan>, List<ImportIssue>> sink;
  private final IssueList errors = new IssueList();
  private final IssueList warnings = new IssueList();
  private final RowPlanner planner = new RowPlanner(errors, warnings);
  private ImportCounts counts = ImportCounts.NONE;

  /**
   * @param catalog finds products by their SKUs
   * @param sink takes what is to be done, batch by batch, and says what could not be
   */
  ImportPass(
      Function<Collection<String>, Map<String, KnownProduct>> catalog,
      Function<List<RowPlan>, List<ImportIssue>> sink) {
    this.catalog = catalog;
    this.sink = sink;
  }

  void take(List<ReadRow> batch) {
    Map<String, KnownProduct> known = new HashMap<>();
    Set<String> asked = skus(batch);
    known.putAll(catalog.apply(asked));
    List<RowPlan> plans = new ArrayList<>();
    for (ReadRow read : batch) {
      errors.addAll(read.issues());
      ProductRow row = read.row();
      RowPlan plan = row == null ? null : planner.plan(row, sku -> find(sku, asked, known));
      if (plan == null) {
        counts = counts.and(null);
      } else {
        plans.add(plan);
      }
    }
    count(plans, sink.apply(plans));
  }

  private void count(List<RowPlan> plans, List<ImportIssue> missed) {
    errors.addAll(missed);
    Set<Integer> rows = missed.stream().map(ImportIssue::row).collect(toSet());
    for (RowPlan plan : plans) {
      counts = counts.and(rows.contains(plan.number()) ? null : plan);
    }
  }

  /** A SKU that had to be made another one is asked for on its own. */
  private @Nullable KnownProduct find(
      String sku, Set<String> asked, Map<String, KnownProduct> known) {
    if (asked.add(sku)) {
      known.putAll(catalog.apply(List.of(sku)));
    }
    return known.get(sku);
  }

  private static Set<String> skus(List<ReadRow> batch) {
    Set<String> skus = new HashSet<>();
    for (ReadRow read : batch) {
      ProductRow row = read.row();
      if (row != null && row.sku() != null) {
        skus.add(row.sku());
      } else if (row != null && row.name() != null) {
        skus.add(Slug.of(row.name()));
      }
    }
    return skus;
  }

  void warn(ImportIssue issue) {
    warnings.add(issue);
  }

  boolean hasErrors() {
    return errors.total() > 0;
  }

  /** What is known of the import so far. */
  ImportResult result(ImportState state) {
    ImportCounts said = state == ImportState.FAILED ? counts.onlyFailed() : counts;
    return new ImportResult(state, said, errors.listed(), warnings.listed());
  }
}
