package com.easyecom.accounting.ledger.application;

import jakarta.inject.Singleton;
import java.time.LocalDate;

/**
 * Decides on which day an entry counts. This is the one place where a closed period would move an
 * entry that an event makes, or refuse one that a person makes; periods never close yet.
 */
@Singleton
class PostingDate {

  /** The day on which what happened on {@code effectiveDate} is posted. */
  LocalDate ofEvent(LocalDate effectiveDate) {
    return effectiveDate;
  }

  /** The day that a person asked for. */
  LocalDate ofPerson(LocalDate entryDate) {
    return entryDate;
  }
}
