package com.easyecom.accounting.sales.persistence;

import static java.util.stream.Collectors.groupingBy;

import com.easyecom.accounting.sales.application.SalesBook;
import com.easyecom.accounting.sales.domain.SaleLine;
import com.easyecom.kit.persistence.Columns;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Writes what is known of sales, one statement for all that come together. */
@Singleton
class JdbiSalesBook implements SalesBook {

  private final Jdbi jdbi;

  JdbiSalesBook(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(List<SaleLine> lines) {
    if (!lines.isEmpty()) {
      jdbi.useHandle(handle -> AddLines.bind(handle.createUpdate(AddLines.SQL), lines).execute());
    }
  }

  @Override
  public void learnOrders(List<SoldOrder> orders) {
    write(
        """
        INSERT INTO sale_order (order_id, order_number, customer_id, channel_id)
        SELECT id, number, customer, sales_name_id(channel)
        FROM unnest(:ids, :numbers, :customers, :channels) AS told (id, number, customer, channel)
        ON CONFLICT (order_id) DO NOTHING
        """,
        orders);
  }

  @Override
  public void undoOrders(List<SoldOrder> orders) {
    write(
        """
        INSERT INTO sale_order (order_id, order_number, customer_id, channel_id, is_undone)
        SELECT id, number, customer, sales_name_id(channel), true
        FROM unnest(:ids, :numbers, :customers, :channels) AS told (id, number, customer, channel)
        ON CONFLICT (order_id) DO UPDATE SET is_undone = true
        """,
        orders);
  }

  private void write(String statement, List<SoldOrder> orders) {
    if (!orders.isEmpty()) {
      jdbi.useHandle(
          handle ->
              Columns.of(handle.createUpdate(statement), orders)
                  .bind("ids", Long.class, SoldOrder::orderId)
                  .bind("numbers", String.class, SoldOrder::orderNumber)
                  .bind("customers", Long.class, SoldOrder::customerId)
                  .bind("channels", String.class, SoldOrder::channel)
                  .statement()
                  .execute());
    }
  }

  @Override
  public void learnCategories(Collection<ProductCategory> products) {
    if (products.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          Update update =
              handle.createUpdate(
                  """
                  INSERT INTO product_category AS known (product_id, category_id, version)
                  SELECT id, sales_name_id(category), version
                  FROM unnest(:ids, :categories, :versions) AS told (id, category, version)
                  ON CONFLICT (product_id) DO UPDATE
                  SET category_id = excluded.category_id, version = excluded.version
                  WHERE known.version < excluded.version
                  """);
          Columns.of(update, products)
              .bind("ids", Long.class, ProductCategory::productId)
              .bind("categories", String.class, ProductCategory::category)
              .bind("versions", Long.class, ProductCategory::version)
              .statement()
              .execute();
        });
  }

  @Override
  public void mergeCustomers(List<Merge> merges) {
    // One by one: each is counted from where the one before left it.
    for (Merge merge : merges) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  """
                  INSERT INTO merged_customer (duplicate_id, customer_id) VALUES (?, ?)
                  ON CONFLICT (duplicate_id) DO NOTHING
                  """,
                  merge.duplicateId(),
                  merge.customerId()));
    }
  }

  @Override
  public Map<Long, List<SaleLine>> soldOf(Collection<Long> orderIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM sale_line
                    WHERE order_id = ANY (:ids) AND kind = 'sale' AND fulfilment_id IS NOT NULL
                    ORDER BY id
                    """)
                .bindArray("ids", Long.class, orderIds)
                .map(SaleLineRow::line)
                .collect(
                    groupingBy(line -> Objects.requireNonNull(line.subject().fulfilmentId()))));
  }
}
