package com.easyecom.bench.books;

import com.easyecom.bench.database.StackDatabase;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Places in the books, picked at random.
 *
 * @param entries ids
 * @param cashLines places in the ledger of cash, the busiest of those with a reference
 * @param orders ids of orders that were sold
 */
record Samples(long[] entries, long[] cashLines, long[] orders, long lastCashPage) {

  private static final String ENTRIES =
      "SELECT id FROM journal_entry TABLESAMPLE SYSTEM (1) REPEATABLE (1)"
          + " WHERE id > 1000 LIMIT 20000";

  /** A place is the entry's id and the line's position in it, as ledgers' cursors have them. */
  private static final String CASH =
      """
      SELECT entry_id * 10000 + position FROM journal_line TABLESAMPLE SYSTEM (1) REPEATABLE (2)
      WHERE account_id = (SELECT id FROM account WHERE code = '1000') LIMIT 20000
      """;

  private static final String ORDERS =
      "SELECT order_id FROM sale_order TABLESAMPLE SYSTEM (1) REPEATABLE (3) LIMIT 20000";

  private static final String LAST_CASH =
      """
      SELECT entry_id * 10000 + position FROM journal_line
      WHERE account_id = (SELECT id FROM account WHERE code = '1000')
      ORDER BY entry_date DESC, entry_id DESC, position DESC OFFSET 30 LIMIT 1
      """;

  static Samples of(StackDatabase database) {
    return new Samples(
        database.numbers(ENTRIES),
        database.numbers(CASH),
        database.numbers(ORDERS),
        database.number(LAST_CASH));
  }

  static long any(long[] samples, Random random) {
    return samples[random.nextInt(samples.length)];
  }

  /** The cursor that a list answers after that item. */
  static String cursor(long number) {
    PageRequest one = new PageRequest(1, Long.MAX_VALUE);
    return Objects.requireNonNull(Page.cut(List.of(number, 0L), one, Long::longValue).nextCursor());
  }
}
