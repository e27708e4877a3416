package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ImportResult;
import com.easyecom.catalog.productimport.domain.ImportState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param rowsRead so far, the header not among them
 * @param rowsTotal null until the file was looked through
 * @param rowsUndone how many products are as before, while it is being undone
 */
public record ImportedFile(
    long id,
    String actor,
    ImportOptions options,
    int rowsRead,
    @Nullable Integer rowsTotal,
    int rowsUndone,
    ImportResult result,
    Instant startedAt,
    @Nullable Instant finishedAt) {

  public ImportState state() {
    return result.state();
  }
}
