package com.easyecom.accounting.reconciliation.persistence;

import com.easyecom.accounting.chart.KnownAccount;
import com.easyecom.accounting.chart.PostingAccounts;
import com.easyecom.accounting.posting.application.PublishersRules;
import com.easyecom.accounting.reconciliation.domain.Books;
import com.easyecom.accounting.reconciliation.domain.ItemComparison;
import com.easyecom.accounting.source.Publisher;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Single entries, where a difference must be named. */
@Singleton
class EntriesOfDay {

  Map<ItemComparison.Key, Map<String, BigDecimal>> items(
      Handle handle, Publisher owner, LocalDate day, long position) {
    Map<String, KnownAccount> ever = PostingAccounts.ever(handle);
    Map<ItemComparison.Key, Map<String, BigDecimal>> items = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT entry.reference_type, account.code, sum(line.debit - line.credit) AS net,
              CASE WHEN entry.reference_id ~ '^[0-9]{1,18}$' THEN entry.reference_id::bigint END
                AS reference_id
            FROM journal_entry entry JOIN journal_line line ON line.entry_id = entry.id
              JOIN account ON account.id = line.account_id
            WHERE entry.effective_date = :day AND entry.posting_rule = ANY (:rules)
              AND (entry.source_sequence IS NULL OR entry.source_sequence <= :position)
            GROUP BY entry.reference_type, entry.reference_id, account.code
            """)
        .bind("day", day)
        .bindArray("rules", String.class, PublishersRules.of(owner))
        .bind("position", position)
        .map(
            (row, context) ->
                items
                    .computeIfAbsent(
                        new ItemComparison.Key(
                            row.getString("reference_type"), row.getLong("reference_id")),
                        key -> new HashMap<>())
                    .merge(
                        PostedAs.code(ever, row.getString("code")),
                        row.getBigDecimal("net"),
                        BigDecimal::add))
        .list();
    return items;
  }

  /** The first entry on the inventory account that no movement of catalog's made. */
  Books.@Nullable Stranger stranger(Handle handle, BookSums sums) {
    return handle
        .createQuery(
            """
            SELECT entry.id, entry.entry_date
            FROM journal_line line JOIN journal_entry entry ON entry.id = line.entry_id
            WHERE line.account_id = (SELECT id FROM account WHERE code = :code)
              AND (entry.posting_rule IS NULL OR entry.posting_rule <> ALL (:rules))
            ORDER BY entry.id LIMIT 1
            """)
        .bind("code", KnownAccount.INVENTORY.code())
        .bindArray("rules", String.class, PublishersRules.of(Publisher.CATALOG))
        .map(
            (row, context) ->
                new Books.Stranger(
                    sums.strangeInventory(),
                    row.getLong("id"),
                    row.getObject("entry_date", LocalDate.class)))
        .findOne()
        .orElse(null);
  }
}
