package com.easyecom.catalog.productimport.domain;

import com.easyecom.kernel.imports.ImportIssue;
import java.util.List;

/** What became of an import; of errors and warnings the first thousand. */
public record ImportResult(
    ImportState state, ImportCounts counts, List<ImportIssue> errors, List<ImportIssue> warnings) {

  /** The same under another name. */
  public ImportResult as(ImportState other) {
    return new ImportResult(other, counts, errors, warnings);
  }
}
