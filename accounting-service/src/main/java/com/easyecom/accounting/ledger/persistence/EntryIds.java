package com.easyecom.accounting.ledger.persistence;

import com.easyecom.accounting.dates.DatedPlace;
import com.easyecom.accounting.ledger.application.EntryFilter;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries that a filter lets through, newest first by their days. Each combination has a
 * statement of its own, which walks an index in this order and reads no more than its page; so
 * limits are written out, too.
 */
@Singleton
class EntryIds {

  /** So many that an index of all others is small (V015). */
  private static final String MOST_FREQUENT_TYPE = "order";

  private final Jdbi jdbi;

  EntryIds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** So many entries that come before a place in time, or fewer when there are no more. */
  List<DatedPlace> before(DatedPlace place, EntryFilter filter, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    isOfAccountFirst(filter) ? ofAccount(filter, limit) : of(filter, limit))
                .bindMethods(filter)
                .bind("first", filter.days().first())
                .bind("day", place.day())
                .bind("id", place.id())
                .map(
                    (row, context) ->
                        new DatedPlace(
                            row.getObject("entry_date", LocalDate.class), row.getLong("id")))
                .list());
  }

  /** Whether the account's own lines lead to the page soonest: a reference is of few entries. */
  private static boolean isOfAccountFirst(EntryFilter filter) {
    return filter.accountCode() != null
        && filter.referenceId() == null
        && !isRareType(filter.referenceType());
  }

  private static boolean isRareType(@Nullable String referenceType) {
    return referenceType != null && !Objects.equals(referenceType, MOST_FREQUENT_TYPE);
  }

  private static String of(EntryFilter filter, int limit) {
    List<String> conditions = new ArrayList<>(ofReference(filter));
    conditions.add("entry_date >= :first AND (entry_date, id) < (:day, :id)");
    if (filter.accountCode() != null) {
      conditions.add(
          """
          EXISTS (SELECT FROM journal_line line JOIN account ON account.id = line.account_id
                  WHERE line.entry_id = entry.id AND account.code = :accountCode)
          """);
    }
    return """
        SELECT id, entry_date FROM journal_entry entry WHERE %s
        ORDER BY entry_date DESC, id DESC LIMIT %d
        """
        .formatted(String.join(" AND ", conditions), limit);
  }

  private static String ofAccount(EntryFilter filter, int limit) {
    List<String> conditions = ofReference(filter);
    String ofEntry =
        conditions.isEmpty()
            ? ""
            : "AND EXISTS (SELECT FROM journal_entry WHERE id = line.entry_id AND "
                + String.join(" AND ", conditions)
                + ")";
    return """
        SELECT DISTINCT line.entry_date, line.entry_id AS id FROM journal_line line
        WHERE line.account_id = (SELECT id FROM account WHERE code = :accountCode)
          AND line.entry_date >= :first AND (line.entry_date, line.entry_id) < (:day, :id)
          %s
        ORDER BY line.entry_date DESC, line.entry_id DESC LIMIT %d
        """
        .formatted(ofEntry, limit);
  }

  private static List<String> ofReference(EntryFilter filter) {
    List<String> conditions = new ArrayList<>();
    if (filter.referenceId() != null) {
      conditions.add("reference_id = :referenceId");
    }
    if (filter.referenceType() != null) {
      conditions.add("reference_type = :referenceType");
    }
    if (isRareType(filter.referenceType())) {
      conditions.add("reference_type <> '" + MOST_FREQUENT_TYPE + "'");
    }
    return conditions;
  }
}
