package com.easyecom.catalog.productimport.domain;

import org.jspecify.annotations.Nullable;

/**
 * How many products an import made or changed.
 *
 * @param unchanged rows whose product is as they say
 * @param failed rows that could not be taken
 */
public record ImportCounts(int created, int updated, int unchanged, int failed) {

  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

  /** With one more row, whose plan is null when it failed. */
  public ImportCounts and(@Nullable RowPlan plan) {
    return switch (plan) {
      case null -> new ImportCounts(created, updated, unchanged, failed + 1);
      case RowPlan.Create made -> new ImportCounts(created + 1, updated, unchanged, failed);
      case RowPlan.Update changed -> new ImportCounts(created, updated + 1, unchanged, failed);
      case RowPlan.Keep kept -> new ImportCounts(created, updated, unchanged + 1, failed);
    };
  }

  /** What is left of them when nothing is changed. */
  public ImportCounts onlyFailed() {
    return new ImportCounts(0, 0, 0, failed);
  }
}
