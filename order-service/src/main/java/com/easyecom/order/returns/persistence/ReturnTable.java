package com.easyecom.order.returns.persistence;

import static java.util.stream.Collectors.toMap;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.persistence.Columns;
import com.easyecom.order.returns.application.ReturnFilter;
import com.easyecom.order.returns.application.Returns;
import com.easyecom.order.returns.domain.Amounts;
import com.easyecom.order.returns.domain.ReturnItem;
import com.easyecom.order.returns.domain.Returned;
import com.easyecom.order.returns.domain.SalesReturn;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The returns in their tables. */
@Singleton
class ReturnTable implements Returns {

  /** What was returned of one line. Public for Jdbi. */
  public record ReturnedRow(
      long orderItemId,
      Quantity quantity,
      Money paidNet,
      Money paidTax,
      Money refundNet,
      Money refundTax,
      Money cost) {

    Returned returned() {
      return new Returned(
          quantity, new Amounts(paidNet, paidTax), new Amounts(refundNet, refundTax), cost);
    }
  }

  private static final String ADD_ITEMS =
      """
      INSERT INTO sales_return_item (return_id, id, order_item_id, quantity, paid_net, paid_tax,
        refund_net, refund_tax, cost, restock)
      SELECT :returnId, item.*
      FROM unnest(:id, :orderItemId, :quantity, :paidNet, :paidTax, :refundNet, :refundTax, :cost,
        :restock) AS item
      """;

  private static final String RETURNED =
      """
      SELECT item.order_item_id, sum(item.quantity) AS quantity, sum(item.paid_net) AS paid_net,
        sum(item.paid_tax) AS paid_tax, sum(item.refund_net) AS refund_net,
        sum(item.refund_tax) AS refund_tax, sum(item.cost) AS cost
      FROM sales_return r JOIN sales_return_item item ON item.return_id = r.id
      WHERE r.order_id = :order AND r.status <> 'rejected'
      GROUP BY item.order_item_id
      """;

  private final Jdbi jdbi;
  private final ReturnRows rows;

  ReturnTable(Jdbi jdbi, ReturnRows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  @Override
  public NewIds newIds(int items) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT nextval('sales_return_id_seq') AS id,
                      ARRAY (SELECT nextval('sales_return_item_id_seq')
                        FROM generate_series(1, :items)) AS items
                    """)
                .bind("items", items)
                .map(
                    (row, context) ->
                        new NewIds(
                            row.getLong("id"), List.of((Long[]) row.getArray("items").getArray())))
                .one());
  }

  @Override
  public void add(SalesReturn added) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO sales_return (id, order_id, status, reason, requested_at, received_at,
                    refunded_at, version)
                  VALUES (:id, :orderId, :statusName, :reason, :requestedAt, :receivedAt,
                    :refundedAt, :version)
                  """)
              .bind("statusName", added.status().wireName())
              .bindMethods(added)
              .execute();
          addItems(handle, added);
        });
  }

  private static void addItems(Handle handle, SalesReturn added) {
    Columns.of(handle.createUpdate(ADD_ITEMS).bind("returnId", added.id()), added.items())
        .bind("id", Long.class, ReturnItem::id)
        .bind("orderItemId", Long.class, ReturnItem::orderItemId)
        .bind("quantity", Quantity.class, ReturnItem::quantity)
        .bind("paidNet", Money.class, item -> item.paid().net())
        .bind("paidTax", Money.class, item -> item.paid().tax())
        .bind("refundNet", Money.class, item -> item.refund().net())
        .bind("refundTax", Money.class, item -> item.refund().tax())
        .bind("cost", Money.class, ReturnItem::cost)
        .bind("restock", Boolean.class, ReturnItem::restock)
        .statement()
        .execute();
  }

  @Override
  public void update(SalesReturn changed) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE sales_return SET status = :statusName, received_at = :receivedAt,
                      refunded_at = :refundedAt, version = :version
                    WHERE id = :id
                    """)
                .bind("statusName", changed.status().wireName())
                .bindMethods(changed)
                .execute());
  }

  @Override
  public void addExchange(long returnId, long orderId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO sales_return_exchange (return_id, order_id)
                    VALUES (:returnId, :orderId)
                    """)
                .bind("returnId", returnId)
                .bind("orderId", orderId)
                .execute());
  }

  @Override
  public Optional<SalesReturn> find(long returnId) {
    return jdbi.withHandle(handle -> rows.find(handle, returnId));
  }

  @Override
  public Map<Long, Returned> returned(long orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(RETURNED)
                .bind("order", orderId)
                .map(ConstructorMapper.of(ReturnedRow.class))
                .collect(toMap(ReturnedRow::orderItemId, ReturnedRow::returned)));
  }

  @Override
  public List<Long> withReturns(Collection<Long> orderIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT order_id FROM sales_return
                    WHERE order_id = ANY (:orders) AND status <> 'rejected'
                    """)
                .bindArray("orders", Long.class, orderIds)
                .mapTo(Long.class)
                .list());
  }

  @Override
  public boolean isRefundOwed(long orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (SELECT FROM sales_return
                      WHERE order_id = :order AND status = 'received')
                    """)
                .bind("order", orderId)
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public Page<SalesReturn> list(ReturnFilter filter, PageRequest page) {
    return Page.cut(
        jdbi.withHandle(handle -> rows.list(handle, filter, page)), page, SalesReturn::id);
  }
}
