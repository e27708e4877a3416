package com.easyecom.catalog.insights.persistence;

import com.easyecom.catalog.insights.application.SaleFigures;
import com.easyecom.catalog.insights.application.Sales;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Reads sales from the ledger by the index {@code stock_movement_sale}, whose condition is here.
 */
@Singleton
class SqlSales implements Sales {

  private static final String SELECT =
      """
      SELECT p.id AS product_id, p.unit_price, s.unit_cost, s.on_hand - s.allocated AS available,
          p.reorder_lead_days,
          (SELECT coalesce(-sum(m.quantity), 0) FROM stock_movement m
           WHERE m.product_id = p.id AND m.occurred_at >= :since
             AND (m.fulfilment_id IS NOT NULL OR m.movement_type = 'return_in')) AS sold,
          (SELECT m.occurred_at FROM stock_movement m
           WHERE m.product_id = p.id AND m.fulfilment_id IS NOT NULL
             AND (m.fulfilment_id IS NOT NULL OR m.movement_type = 'return_in')
             AND NOT EXISTS (SELECT FROM undone_sale u WHERE u.fulfilment_id = m.fulfilment_id)
           ORDER BY m.occurred_at DESC LIMIT 1) AS last_sold_at
      FROM product p JOIN stock s ON s.product_id = p.id
      WHERE p.id = ANY (:ids)
      """;

  private final Jdbi jdbi;

  SqlSales(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<SaleFigures> of(Collection<Long> productIds, Instant since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT)
                .bindArray("ids", Long.class, productIds)
                .bind("since", since)
                .map(ConstructorMapper.of(SaleFigures.class))
                .list());
  }
}
