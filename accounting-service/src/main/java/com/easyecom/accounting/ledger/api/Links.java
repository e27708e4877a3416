package com.easyecom.accounting.ledger.api;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the things that an entry belongs to are found. */
final class Links {

  static final String ENTRIES = "/api/v1/accounting/journal-entries";

  /** Rules that post what sales and returns are made of, or their payment. */
  private static final Set<String> OF_SALES =
      Set.of(
          "sale",
          "payment",
          "return",
          "sale_undone",
          "payment_undone",
          "cost_of_sale",
          "restock",
          "cost_of_sale_undone");

  private Links() {}

  static String entry(long id) {
    return ENTRIES + "/" + id;
  }

  /** The order lines that an entry is about; empty for entries that are of no sale. */
  static Optional<String> saleLines(long entryId, @Nullable String postingRule) {
    return postingRule != null && OF_SALES.contains(postingRule)
        ? Optional.of("/api/v1/reports/sales/lines?entry_id=" + entryId)
        : Optional.empty();
  }

  /** The path of what a reference names; empty for kinds that have none. */
  static Optional<String> reference(@Nullable String type, @Nullable String id) {
    // References of people's entries are free text; only what may be an id makes a path.
    if (type == null || id == null || !id.matches("\\d{1,19}")) {
      return Optional.empty();
    }
    return switch (type) {
      case "order" -> Optional.of("/api/v1/orders/" + id);
      case "return" -> Optional.of("/api/v1/returns/" + id);
      case "stock_movement" -> Optional.of("/api/v1/inventory/movements/" + id);
      case "recurring_entry" -> Optional.of("/api/v1/accounting/recurring-entries/" + id);
      case "journal_entry" -> Optional.of(ENTRIES + "/" + id);
      default -> Optional.empty();
    };
  }
}
