package com.easyecom.catalog.allocation.persistence;

import com.easyecom.catalog.allocation.application.IssuedStock;
import com.easyecom.catalog.allocation.application.IssuedStocks;
import com.easyecom.kernel.money.Money;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads the ledger for what left for a fulfilment. */
@Singleton
class SqlIssuedStocks implements IssuedStocks {

  /** One movement of a fulfilment. Public for Jdbi to make it. */
  public record Row(long orderItemId, Money cost, Instant occurredAt) {}

  private final Jdbi jdbi;

  SqlIssuedStocks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<IssuedStock> of(long fulfilmentId) {
    List<Row> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT order_item_id, -value AS cost, occurred_at
                        FROM stock_movement WHERE fulfilment_id = :fulfilment ORDER BY id
                        """)
                    .bind("fulfilment", fulfilmentId)
                    .map(ConstructorMapper.of(Row.class))
                    .list());
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new IssuedStock(rows.getFirst().occurredAt(), lines(rows)));
  }

  private static List<IssuedStock.Line> lines(List<Row> rows) {
    return rows.stream().map(row -> new IssuedStock.Line(row.orderItemId(), row.cost())).toList();
  }
}
