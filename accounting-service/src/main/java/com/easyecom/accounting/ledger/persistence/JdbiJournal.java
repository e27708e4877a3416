package com.easyecom.accounting.ledger.persistence;

import com.easyecom.accounting.dates.DatedPlace;
import com.easyecom.accounting.ledger.application.EntryFilter;
import com.easyecom.accounting.ledger.application.Journal;
import com.easyecom.accounting.ledger.application.PostedEntry;
import com.easyecom.accounting.ledger.domain.EntryError;
import com.easyecom.accounting.ledger.domain.JournalEntry;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kit.persistence.DatabaseErrors;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The journal in PostgreSQL. */
@Singleton
class JdbiJournal implements Journal {

  private static final String REVERSED_ONCE = "journal_entry_reversed_once";

  private final Jdbi jdbi;
  private final EntryQueries queries;
  private final EntryIds entryIds;

  JdbiJournal(Jdbi jdbi, EntryQueries queries, EntryIds entryIds) {
    this.jdbi = jdbi;
    this.queries = queries;
    this.entryIds = entryIds;
  }

  @Override
  public List<Added> append(List<JournalEntry> entries, Instant postedAt) {
    if (entries.isEmpty()) {
      return List.of();
    }
    try {
      return jdbi.withHandle(
          handle ->
              AppendStatement.bind(handle.createQuery(AppendStatement.SQL), entries, postedAt)
                  .map(
                      (row, context) ->
                          new Added(row.getLong("id"), entries.get(row.getInt("place") - 1)))
                  .list());
    } catch (RuntimeException fault) {
      if (DatabaseErrors.violatesUnique(fault, REVERSED_ONCE)) {
        throw new Refusal(EntryError.ALREADY_REVERSED, "An entry is reversed once.");
      }
      throw fault;
    }
  }

  @Override
  public Optional<PostedEntry> find(long id) {
    return queries.byIds(List.of(id)).stream().findFirst();
  }

  @Override
  public Optional<PostedEntry> findYearEnd(int year) {
    return queries.yearEnd(year).flatMap(this::find);
  }

  @Override
  public Page<PostedEntry> list(EntryFilter filter, int limit, @Nullable String cursor) {
    DatedPlace place = DatedPlace.before(cursor, filter.days());
    Page<DatedPlace> page =
        Page.cut(entryIds.before(place, filter, limit + 1), limit, DatedPlace::cursor);
    List<Long> ids = page.items().stream().map(DatedPlace::id).toList();
    return new Page<>(queries.byIds(ids), page.nextCursor());
  }
}
