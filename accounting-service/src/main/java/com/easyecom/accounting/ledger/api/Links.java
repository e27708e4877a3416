package com.easyecom.accounting.ledger.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the things that an entry belongs to are found. */
final class Links {

  static final String ENTRIES = "/api/v1/accounting/journal-entries";

  private Links() {}

  static String entry(long id) {
    return ENTRIES + "/" + id;
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
