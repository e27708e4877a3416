package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.ledger.domain.JournalEntry;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All posted entries. They are added and read, never changed. */
public interface Journal {

  /**
   * Adds entries and counts them into the running balances, in one statement however many they are.
   * One that its event and rule have posted before is left out. Until the transaction ends others
   * wait with theirs: ids follow the order of commits, and balances are not fought for.
   *
   * @return what was added, with its ids
   * @throws Refusal {@code already_reversed}
   */
  List<Added> append(List<JournalEntry> entries, Instant postedAt);

  /** The entry of that id. */
  Optional<PostedEntry> find(long id);

  /** The entry that closed a year, unless it was taken back. */
  Optional<PostedEntry> findYearEnd(int year);

  /**
   * A page of entries, newest first by their days.
   *
   * @param cursor that of the page before; null for the first
   */
  Page<PostedEntry> list(EntryFilter filter, int limit, @Nullable String cursor);

  /** An entry that was added. */
  record Added(long id, JournalEntry entry) {}
}
