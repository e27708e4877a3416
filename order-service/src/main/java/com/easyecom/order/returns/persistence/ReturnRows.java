package com.easyecom.order.returns.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.persistence.Where;
import com.easyecom.order.returns.application.ReturnFilter;
import com.easyecom.order.returns.domain.Amounts;
import com.easyecom.order.returns.domain.ReturnItem;
import com.easyecom.order.returns.domain.ReturnStatus;
import com.easyecom.order.returns.domain.SalesReturn;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads returns with their items. */
@Singleton
class ReturnRows {

  /** A return's row, without its items. Public for Jdbi. */
  public record Row(
      long id,
      long orderId,
      String status,
      @Nullable String reason,
      Instant requestedAt,
      @Nullable Instant receivedAt,
      @Nullable Instant refundedAt,
      long version) {

    SalesReturn with(List<ReturnItem> items, List<Long> exchangeOrderIds) {
      return new SalesReturn(
          id,
          orderId,
          ReturnStatus.of(status),
          reason,
          items,
          requestedAt,
          receivedAt,
          refundedAt,
          exchangeOrderIds,
          version);
    }
  }

  /** An item's row. Public for Jdbi. */
  public record ItemRow(
      long returnId,
      long id,
      long orderItemId,
      long productId,
      String sku,
      Quantity quantity,
      Money paidNet,
      Money paidTax,
      Money refundNet,
      Money refundTax,
      Money cost,
      boolean restock) {

    ReturnItem item() {
      return new ReturnItem(
          id,
          orderItemId,
          productId,
          sku,
          quantity,
          new Amounts(paidNet, paidTax),
          new Amounts(refundNet, refundTax),
          cost,
          restock);
    }
  }

  /** An order that was placed instead. Public for Jdbi. */
  public record ExchangeRow(long returnId, long orderId) {}

  private static final String SELECT =
      """
      SELECT id, order_id, status, reason, requested_at, received_at, refunded_at, version
      FROM sales_return
      """;

  Optional<SalesReturn> find(Handle handle, long returnId) {
    List<Row> rows =
        handle
            .createQuery(SELECT + "WHERE id = :id")
            .bind("id", returnId)
            .map(ConstructorMapper.of(Row.class))
            .list();
    return withItems(handle, rows).stream().findFirst();
  }

  /** One more than the page's limit, where there are more. */
  List<SalesReturn> list(Handle handle, ReturnFilter filter, PageRequest page) {
    ReturnStatus status = filter.status();
    Where where =
        new Where()
            .and("id < :before", "before", page.beforeId())
            .and("order_id = :order", "order", filter.orderId())
            .and("status = :status", "status", status == null ? null : status.wireName())
            .and("requested_at >= :from", "from", filter.from())
            .and("requested_at < :until", "until", filter.until());
    List<Row> rows =
        handle
            .createQuery(SELECT + where.sql() + "ORDER BY id DESC LIMIT :rows")
            .bindMap(where.values())
            .bind("rows", page.limit() + 1)
            .map(ConstructorMapper.of(Row.class))
            .list();
    return withItems(handle, rows);
  }

  private static List<SalesReturn> withItems(Handle handle, List<Row> rows) {
    List<Long> ids = rows.stream().map(Row::id).toList();
    Map<Long, List<ReturnItem>> items = items(handle, ids);
    Map<Long, List<Long>> exchanges = exchanges(handle, ids);
    return rows.stream()
        .map(
            row ->
                row.with(
                    items.getOrDefault(row.id(), List.of()),
                    exchanges.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static Map<Long, List<Long>> exchanges(Handle handle, List<Long> returnIds) {
    return handle
        .createQuery(
            """
            SELECT return_id, order_id FROM sales_return_exchange
            WHERE return_id = ANY (:returns) ORDER BY return_id, order_id
            """)
        .bindArray("returns", Long.class, returnIds)
        .map(ConstructorMapper.of(ExchangeRow.class))
        .collect(groupingBy(ExchangeRow::returnId, mapping(ExchangeRow::orderId, toList())));
  }

  private static Map<Long, List<ReturnItem>> items(Handle handle, List<Long> returnIds) {
    return handle
        .createQuery(
            """
            SELECT item.return_id, item.id, item.order_item_id, line.product_id, line.sku,
              item.quantity, item.paid_net, item.paid_tax, item.refund_net, item.refund_tax,
              item.cost, item.restock
            FROM sales_return_item item JOIN order_item line ON line.id = item.order_item_id
            WHERE item.return_id = ANY (:returns) ORDER BY item.return_id, item.id
            """)
        .bindArray("returns", Long.class, returnIds)
        .map(ConstructorMapper.of(ItemRow.class))
        .collect(groupingBy(ItemRow::returnId, mapping(ItemRow::item, toList())));
  }
}
