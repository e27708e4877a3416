package com.easyecom.accounting.ledger.persistence;

import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.ledger.application.EntriesByDay;
import com.easyecom.accounting.ledger.application.PostedEntry;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Entries by day in PostgreSQL. */
@Singleton
class JdbiEntriesByDay implements EntriesByDay {

  private static final Comparator<PostedEntry> BY_DAY =
      Comparator.comparing(PostedEntry::entryDate).thenComparing(PostedEntry::id);

  private final Jdbi jdbi;
  private final EntryQueries queries;

  JdbiEntriesByDay(Jdbi jdbi, EntryQueries queries) {
    this.jdbi = jdbi;
    this.queries = queries;
  }

  @Override
  public long lastId() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT coalesce(max(id), 0) FROM journal_entry")
                .mapTo(Long.class)
                .one());
  }

  @Override
  public List<PostedEntry> after(LocalDate day, long id, Days days, long lastId, int limit) {
    List<Long> ids =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id FROM journal_entry
                        WHERE (entry_date, id) > (:day, :id) AND entry_date <= :last
                          AND id <= :lastId
                        ORDER BY entry_date, id LIMIT :limit
                        """)
                    .bind("day", day)
                    .bind("id", id)
                    .bind("last", days.last())
                    .bind("lastId", lastId)
                    .bind("limit", limit)
                    .mapTo(Long.class)
                    .list());
    return queries.byIds(ids).stream().sorted(BY_DAY).toList();
  }
}
