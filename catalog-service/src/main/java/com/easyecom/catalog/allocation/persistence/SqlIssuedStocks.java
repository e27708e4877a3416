package com.easyecom.catalog.allocation.persistence;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.easyecom.catalog.allocation.application.IssuedStock;
import com.easyecom.catalog.allocation.application.IssuedStocks;
import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads the ledger for what left for a fulfilment. */
@Singleton
class SqlIssuedStocks implements IssuedStocks {

  /** One movement of a fulfilment. Public for Jdbi to make it. */
  public record Row(long fulfilmentId, long orderItemId, Money cost, Instant occurredAt) {}

  private final Jdbi jdbi;

  SqlIssuedStocks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Map<Long, IssuedStock> of(Collection<Long> fulfilmentIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT fulfilment_id, order_item_id, -value AS cost, occurred_at
                    FROM stock_movement WHERE fulfilment_id = ANY (:ids) ORDER BY id
                    """)
                .bindArray("ids", Long.class, fulfilmentIds)
                .map(ConstructorMapper.of(Row.class))
                .collect(
                    groupingBy(
                        Row::fulfilmentId,
                        collectingAndThen(toList(), SqlIssuedStocks::issuedStock))));
  }

  @Override
  public Map<Long, Quantity> forOrder(long orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT product_id, -sum(quantity) AS quantity FROM stock_movement
                    WHERE reference_type = :type AND reference_id = :order
                      AND fulfilment_id IS NOT NULL
                    GROUP BY product_id
                    """)
                .bind("type", Cause.ORDER)
                .bind("order", Long.toString(orderId))
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getLong("product_id"), new Quantity(row.getBigDecimal("quantity"))))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static IssuedStock issuedStock(List<Row> rows) {
    return new IssuedStock(
        rows.getFirst().occurredAt(),
        rows.stream().map(row -> new IssuedStock.Line(row.orderItemId(), row.cost())).toList());
  }
}
