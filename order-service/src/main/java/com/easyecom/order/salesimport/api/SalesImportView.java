package com.easyecom.order.salesimport.api;

import com.easyecom.kernel.imports.ImportIssue;
import com.easyecom.order.salesimport.application.SalesImport;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import of sales as the API shows it. */
record SalesImportView(
    long importId,
    @Schema(
            enumeration = {
              "running",
              "done",
              "failed",
              "previewed",
              "interrupted",
              "undoing",
              "undone"
            })
        String state,
    boolean dryRun,
    boolean partial,
    @Nullable
        @Schema(
            description = "Null when the stock was there.",
            enumeration = {"opening"})
        String stock,
    int rowsRead,
    @Nullable @Schema(description = "Null until the file was looked through.") Integer rowsTotal,
    @Schema(description = "Orders.") int created,
    @Schema(description = "Always 0: orders that are there are never changed.") int updated,
    @Schema(description = "Rows of orders that are no sales.") int skipped,
    @Schema(description = "Rows that are not taken, all of them.") int failed,
    @Schema(description = "At most 1000. Row 1 is the header.") List<ImportIssue> errors,
    @Schema(description = "At most 1000.") List<ImportIssue> warnings,
    Instant startedAt,
    @Nullable Instant finishedAt) {

  static SalesImportView of(SalesImport made) {
    return new SalesImportView(
        made.id(),
        made.state().shownName(),
        made.options().isDryRun(),
        made.options().isPartial(),
        made.options().isOpening() ? "opening" : null,
        made.rowsRead(),
        made.rowsTotal(),
        made.result().created(),
        0,
        made.result().skipped(),
        made.result().failed(),
        made.result().errors(),
        made.result().warnings(),
        made.startedAt(),
        made.finishedAt());
  }
}
