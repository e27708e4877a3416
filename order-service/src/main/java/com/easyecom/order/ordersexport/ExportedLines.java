package com.easyecom.order.ordersexport;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads the orders' lines page by page: a slow reader of the file holds no connection. */
@Singleton
class ExportedLines {

  private static final int PAGE = 500;

  private final Jdbi jdbi;

  ExportedLines(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The next lines after that one, oldest order first; empty at the end. */
  List<ExportedLine> after(long orderId, long lineId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT o.id AS order_id, i.id AS line_id, o.order_number, o.status,
                        o.ordered_at, i.sku, i.name AS product_name, i.quantity, i.unit_price,
                        i.line_total, o.tax_amount, o.discount_amount,
                        c.full_name AS customer_name, c.phone_e164 AS customer_phone,
                        c.email AS customer_email, o.note, i.fulfilled_quantity, i.cost
                    FROM order_item i JOIN sales_order o ON o.id = i.order_id
                      LEFT JOIN customer c ON c.id = o.customer_id
                    WHERE i.order_id >= :order AND (i.order_id, i.id) > (:order, :line)
                    ORDER BY i.order_id, i.id LIMIT :page
                    """)
                .bind("order", orderId)
                .bind("line", lineId)
                .bind("page", PAGE)
                .map(ConstructorMapper.of(ExportedLine.class))
                .list());
  }
}
