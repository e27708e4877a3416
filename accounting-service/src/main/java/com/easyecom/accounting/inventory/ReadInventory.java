package com.easyecom.accounting.inventory;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What is on hand, as the events consumed so far tell it. */
@Singleton
public class ReadInventory {

  private final Jdbi jdbi;

  ReadInventory(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All stock together. */
  public InventoryTotals totals() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT coalesce(sum(quantity), 0) AS units, coalesce(sum(value), 0) AS value,
                           count(*) FILTER (WHERE quantity > 0) AS products
                    FROM inventory_product
                    """)
                .map(ConstructorMapper.of(InventoryTotals.class))
                .one());
  }
}
