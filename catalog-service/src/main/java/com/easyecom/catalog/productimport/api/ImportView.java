package com.easyecom.catalog.productimport.api;

import com.easyecom.catalog.productimport.application.ImportedFile;
import com.easyecom.catalog.productimport.domain.ImportCounts;
import com.easyecom.catalog.productimport.domain.ImportState;
import com.easyecom.kernel.imports.ImportIssue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as the API shows it. */
record ImportView(
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
        ImportState state,
    boolean dryRun,
    boolean partial,
    int rowsRead,
    @Nullable @Schema(description = "Null until the file was looked through.") Integer rowsTotal,
    @Schema(description = "How far it has come while the state is undoing.") int rowsUndone,
    int created,
    int updated,
    @Schema(description = "Rows whose product is as they say.") int unchanged,
    @Schema(description = "Rows that cannot be taken, all of them.") int failed,
    @Schema(description = "At most 1000. Row 1 is the header.") List<ImportIssue> errors,
    @Schema(description = "At most 1000.") List<ImportIssue> warnings,
    Instant startedAt,
    @Nullable Instant finishedAt) {

  static ImportView of(ImportedFile file) {
    ImportCounts counts = file.result().counts();
    return new ImportView(
        file.id(),
        file.state(),
        file.options().isDryRun(),
        file.options().isPartial(),
        file.rowsRead(),
        file.rowsTotal(),
        file.rowsUndone(),
        counts.created(),
        counts.updated(),
        counts.unchanged(),
        counts.failed(),
        file.result().errors(),
        file.result().warnings(),
        file.startedAt(),
        file.finishedAt());
  }
}
