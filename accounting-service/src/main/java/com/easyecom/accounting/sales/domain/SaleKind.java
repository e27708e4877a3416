package com.easyecom.accounting.sales.domain;

import java.util.Locale;

/** What a line of a sale tells, named like the rule that posts it. */
public enum SaleKind {
  SALE,
  RETURN,
  SALE_UNDONE,
  COST_OF_SALE,
  RESTOCK,
  COST_OF_SALE_UNDONE;

  /** The name in the database and in the API: that of the rule in the journal. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that name. */
  public static SaleKind of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
