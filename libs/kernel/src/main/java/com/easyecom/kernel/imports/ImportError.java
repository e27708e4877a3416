package com.easyecom.kernel.imports;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** Why an import, or its undoing, is refused. */
public enum ImportError implements ErrorCode {
  IMPORT_FAILED(ErrorCategory.UNPROCESSABLE, "The file has rows that cannot be taken"),
  IMPORT_RUNNING(ErrorCategory.CONFLICT, "Another import is running"),
  IMPORT_IN_USE(ErrorCategory.CONFLICT, "Something stands on what the import did"),
  IMPORT_NOT_DONE(ErrorCategory.CONFLICT, "The import did nothing that could be undone");

  private final ErrorCategory category;
  private final String title;

  ImportError(ErrorCategory category, String title) {
    this.category = category;
    this.title = title;
  }

  @Override
  public ErrorCategory category() {
    return category;
  }

  @Override
  public String title() {
    return title;
  }
}
