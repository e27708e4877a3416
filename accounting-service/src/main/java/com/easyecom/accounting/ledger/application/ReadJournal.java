package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.dates.Days;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;

/** Reads the journal from its first day to its last, however long it is. */
@ApplicationScoped
public class ReadJournal {

  private final EntriesByDay entries;

  ReadJournal(EntriesByDay entries) {
    this.entries = entries;
  }

  /** All entries of these days that there are by now, read as they are asked for. */
  public Iterator<PostedEntry> all(Days days) {
    return new WholeJournal(entries, days);
  }
}
