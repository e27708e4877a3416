package com.easyecom.accounting.ledger.domain;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.ErrorCode;

/** What the journal refuses. */
public enum EntryError implements ErrorCode {
  UNBALANCED(ErrorCategory.INVALID, "Debits and credits are not the same"),
  LINE_NEEDS_ONE_SIDE(ErrorCategory.INVALID, "A line is a debit or a credit of more than zero"),
  ACCOUNT_IS_AUTOMATIC(
      ErrorCategory.CONFLICT, "The inventory account moves only with stock movements"),
  ALREADY_REVERSED(ErrorCategory.CONFLICT, "The entry has a reversal"),
  ACCOUNT_ARCHIVED(ErrorCategory.CONFLICT, "An archived account takes no new entries"),
  ENTRY_CLOSES_YEAR(ErrorCategory.CONFLICT, "Reopening the year takes its closing entry back");

  private final ErrorCategory category;
  private final String title;

  EntryError(ErrorCategory category, String title) {
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
