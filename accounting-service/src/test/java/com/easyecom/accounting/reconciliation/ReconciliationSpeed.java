package com.easyecom.accounting.reconciliation;

import com.easyecom.accounting.reconciliation.application.ReadBooks;
import com.easyecom.accounting.source.Publisher;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Says what reading the books costs here: {@code mvn test -Dtest=ReconciliationSpeed}. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class ReconciliationSpeed {

  private static final Logger LOG = Logger.getLogger(ReconciliationSpeed.class);
  private static final int ORDERS = 1_000_000;

  /** Each order is a sale, a payment and the cost of one movement. */
  private static final String ENTRIES =
      """
      INSERT INTO journal_entry (id, entry_date, effective_date, reference_type, reference_id,
        source_event_id, posting_rule, posted_at, source_sequence)
      SELECT 3 * n + place, day, day, 'order', n::text, gen_random_uuid(), rule, now(), n
      FROM (SELECT n, date '2025-01-01' + n / 2880 AS day FROM generate_series(1, ?) n) sale,
        (VALUES (0, 'sale'), (1, 'payment'), (2, 'cost_of_sale')) AS posted (place, rule)
      """;

  private static final String LINES =
      """
      INSERT INTO journal_line (entry_id, position, account_id, entry_date, debit, credit)
      SELECT entry.id, line.position, account.id, entry.entry_date, line.debit, line.credit
      FROM journal_entry entry JOIN (VALUES
          ('sale', 1, '1100', 9.70, 0), ('sale', 2, '4100', 1, 0), ('sale', 3, '4000', 0, 10),
          ('sale', 4, '2100', 0, 0.70), ('payment', 1, '1000', 9.70, 0),
          ('payment', 2, '1100', 0, 9.70), ('cost_of_sale', 1, '5000', 4, 0),
          ('cost_of_sale', 2, '1200', 0, 4)
        ) AS line (rule, position, code, debit, credit) ON line.rule = entry.posting_rule
        JOIN account ON account.code = line.code
      """;

  private static final String MOVEMENTS =
      """
      INSERT INTO inventory_movement (movement_id, product_id, movement_type, quantity, value,
        stock_version, occurred_at, source_sequence)
      SELECT n, 1, 'issue', -1, -4, n, now(), n FROM generate_series(1, ?) n
      """;

  @Inject Owner owner;
  @Inject ReadBooks readBooks;

  @Test
  void measureAMillionOrders() {
    owner.clearBooks();
    try (Handle handle = owner.open()) {
      handle.useTransaction(
          filling -> {
            // Checking row by row what is posted would take longer than all the rest.
            filling.execute("ALTER TABLE journal_entry DISABLE TRIGGER USER");
            filling.execute("ALTER TABLE journal_line DISABLE TRIGGER journal_line_balances");
            filling.execute(ENTRIES, ORDERS);
            filling.execute(LINES);
            filling.execute(MOVEMENTS, ORDERS);
            filling.execute("ALTER TABLE journal_entry ENABLE TRIGGER USER");
            filling.execute("ALTER TABLE journal_line ENABLE TRIGGER journal_line_balances");
          });
      handle.execute("ANALYZE journal_entry, journal_line, inventory_movement");
    }
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      var books = readBooks.at(Map.of(Publisher.ORDERS, 999_000L, Publisher.CATALOG, 999_000L));
      LOG.infof(
          "Books of %d orders in %.2f s, inventory %s",
          ORDERS, (System.nanoTime() - start) / 1e9, books.inventory());
      start = System.nanoTime();
      long taken = readBooks.events(Publisher.ORDERS, 999_000L);
      LOG.infof("%d events counted in %.2f s", taken, (System.nanoTime() - start) / 1e9);
    }
    owner.clearBooks();
  }
}
