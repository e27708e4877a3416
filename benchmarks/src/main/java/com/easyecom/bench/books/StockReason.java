package com.easyecom.bench.books;

/** Why stock moves without an order, and what is posted of it (docs/posting-rules.md). */
enum StockReason {
  OPENING_STOCK("in", "Opening stock", "1200", "3000"),
  PURCHASE("in", "Purchase", "1200", "2000"),
  SUPPLIER_RETURN("return_out", "Return to supplier", "2000", "1200"),
  STOCK_LOST("adjustment", "Stock lost or written off", "5100", "1200");

  private final String movementType;
  private final String title;
  private final String debited;
  private final String credited;

  StockReason(String movementType, String title, String debited, String credited) {
    this.movementType = movementType;
    this.title = title;
    this.debited = debited;
    this.credited = credited;
  }

  String movementType() {
    return movementType;
  }

  String title() {
    return title;
  }

  String debited() {
    return debited;
  }

  String credited() {
    return credited;
  }
}
