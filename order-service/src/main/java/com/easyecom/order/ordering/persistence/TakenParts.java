package com.easyecom.order.ordering.persistence;

import static java.util.stream.Collectors.toMap;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.order.ordering.domain.Taken;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Adds up what the fulfilments of an order took. */
@Singleton
class TakenParts {

  /** What was taken of one line. */
  public record LineRow(long orderItemId, Quantity quantity, Money lineTotal) {}

  /** What was taken of the order's amounts. */
  public record AmountsRow(Money discount, Money tax) {}

  Taken of(Handle handle, long orderId) {
    List<LineRow> lines =
        handle
            .createQuery(
                """
                SELECT i.order_item_id, sum(i.quantity) AS quantity, sum(i.line_total) AS line_total
                FROM fulfilment f JOIN fulfilment_item i ON i.fulfilment_id = f.id
                WHERE f.order_id = :order AND f.state <> 'refused'
                GROUP BY i.order_item_id
                """)
            .bind("order", orderId)
            .map(ConstructorMapper.of(LineRow.class))
            .list();
    AmountsRow amounts =
        handle
            .createQuery(
                """
                SELECT coalesce(sum(discount_amount), 0) AS discount,
                  coalesce(sum(tax_amount), 0) AS tax
                FROM fulfilment WHERE order_id = :order AND state <> 'refused'
                """)
            .bind("order", orderId)
            .map(ConstructorMapper.of(AmountsRow.class))
            .one();
    return new Taken(
        lines.stream()
            .collect(
                toMap(
                    LineRow::orderItemId,
                    line -> new Taken.OfLine(line.quantity(), line.lineTotal()))),
        amounts.discount(),
        amounts.tax());
  }
}
