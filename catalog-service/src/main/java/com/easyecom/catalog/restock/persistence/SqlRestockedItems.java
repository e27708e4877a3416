package com.easyecom.catalog.restock.persistence;

import com.easyecom.catalog.restock.application.RestockedItems;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Looks into the ledger. */
@Singleton
class SqlRestockedItems implements RestockedItems {

  private final Jdbi jdbi;

  SqlRestockedItems(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Set<Long> among(Collection<Long> returnItemIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT return_item_id FROM stock_movement WHERE return_item_id = ANY (:ids)")
                .bindArray("ids", Long.class, returnItemIds)
                .mapTo(Long.class)
                .set());
  }
}
