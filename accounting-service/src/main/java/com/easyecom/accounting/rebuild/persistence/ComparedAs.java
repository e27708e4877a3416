package com.easyecom.accounting.rebuild.persistence;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is not compared as it is, and why. Everything else is: a table or column that is added later
 * by itself.
 */
final class ComparedAs {

  /** Tables that say nothing about the books. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          // When which migration ran.
          "flyway_schema_history",
          // What is to be published; a day later it is gone.
          "outbox",
          // What has no effect: counted in the verdict instead.
          "dead_letter",
          // Answers to requests that may come again, for a while.
          "idempotency_key",
          // How far others were told of the journal's chain.
          "journal_told");

  /** By table and column: the SQL that stands for it, or nothing for what no event carries. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          // When the service came to it.
          "inbox.consumed_at",
          "",
          // When the chart was first told of.
          "account.announced_at",
          "",
          // Of what nobody chose it is when the database was made.
          "posting_account.changed_at",
          "CASE WHEN changed_by IS NOT NULL THEN changed_at END",
          // Numbers in the order of arrival, which may be another where topics meet.
          "sales_name.id",
          "",
          "sale_line.id",
          "",
          "sale_order.channel_id",
          "(SELECT name FROM sales_name WHERE id = channel_id)",
          "product_category.category_id",
          "(SELECT name FROM sales_name WHERE id = category_id)",
          "sales_sum.key",
          """
          CASE WHEN dimension IN (3, 4)
            THEN (SELECT name FROM sales_name WHERE id = sales_sum.key) ELSE key::text END""");

  private ComparedAs() {}

  static boolean isLeftOut(String table) {
    return LEFT_OUT.contains(table) || ScratchSchema.TABLES.contains(table);
  }

  /**
   * What a column is compared by.
   *
   * @return the column, other SQL, or null when it is not compared
   */
  static @Nullable String expression(String table, String column) {
    String instead = INSTEAD.get(table + "." + column);
    if (instead == null) {
      return plain(table, column);
    }
    return instead.isEmpty() ? null : instead;
  }

  /** The column itself: with its table, or sorting would mean the text that is selected. */
  static String plain(String table, String column) {
    return "\"%s\".\"%s\"".formatted(table, column);
  }

  /** Whether it is compared as it stands there. */
  static boolean isPlain(String table, String column) {
    return !INSTEAD.containsKey(table + "." + column);
  }
}
