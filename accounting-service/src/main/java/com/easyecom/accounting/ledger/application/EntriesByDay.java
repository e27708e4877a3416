package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.dates.Days;
import java.time.LocalDate;
import java.util.List;

/** The journal from its first day to its last, as it stood when somebody began to read. */
public interface EntriesByDay {

  /** The latest entry's id: whatever is committed later has a larger one. */
  long lastId();

  /**
   * Some entries by day and id, with their lines.
   *
   * @param day and {@code id} of the entry that they come after
   * @param lastId leaves out what was posted since
   */
  List<PostedEntry> after(LocalDate day, long id, Days days, long lastId, int limit);
}
