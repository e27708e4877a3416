package com.easyecom.acceptance.businessdays;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

/** What days must contain: without it, reports that get it wrong would look right. */
final class Contents {

  private final DatedBooks books;
  private final CustomerClerk customers;
  private final List<String> missing = new ArrayList<>();

  Contents(DatedBooks books, CustomerClerk customers) {
    this.books = books;
    this.customers = customers;
  }

  /** Fails for days that happen to lack something. */
  void areComplete() {
    List<Posting> postings = books.journal.postings;
    need("a year's closing entry", postings.stream().anyMatch(Posting::closesYear));
    need(
        "an entry posted later than it happened",
        postings.stream().anyMatch(one -> one.entryDay().isAfter(one.effectiveDay())));
    need("sales of a customer who was merged", books.sales.rows.stream().anyMatch(this::isMerged));
    need(
        "cost that comes back on another day than that of the sale",
        books.sales.rows.stream().anyMatch(this::isBackLater));
    need("an adjustment dated in a closed month", books.refusedMovements > 0);
    need("an undone import", books.movements.stream().anyMatch(Contents::isUndone));
    assertEquals(List.of(), missing, "the days should contain that; try another seed");
  }

  private void need(String what, boolean isThere) {
    if (!isThere) {
      missing.add(what);
    }
  }

  private boolean isMerged(SaleRow row) {
    Long customer = row.order() == null ? null : row.order().sale.customer();
    return customer != null && customers.kept(customer) != customer && row.gross().signum() > 0;
  }

  private boolean isBackLater(SaleRow row) {
    return row.order() != null
        && row.cost().signum() < 0
        && books.sales.rows.stream()
            .noneMatch(
                sale ->
                    sale.order() == row.order()
                        && sale.quantity().signum() > 0
                        && sale.day().equals(row.day()));
  }

  private static boolean isUndone(DatedMovement one) {
    return "sales_import".equals(one.movement().referenceType())
        && one.movement().type().equals("return_in");
  }
}
