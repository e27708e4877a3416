package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.application.ProductOverview;
import com.easyecom.catalog.product.domain.Product;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads a product with its stock from a row, column by column: what is read most must not look for
 * its constructor's columns by reflection each time (docs/performance.md).
 */
record ProductOverviewRows(Currency currency) implements RowMapper<ProductOverview> {

  @Override
  public ProductOverview map(ResultSet row, StatementContext context) throws SQLException {
    return new ProductOverview(product(row), stock(row));
  }

  private Product product(ResultSet row) throws SQLException {
    @Nullable BigDecimal reorderPoint = row.getBigDecimal("reorder_point");
    return new Product(
        row.getLong("id"),
        row.getString("sku"),
        row.getString("name"),
        row.getString("category"),
        row.getString("description"),
        new Money(row.getBigDecimal("unit_price"), currency),
        row.getBoolean("is_active"),
        row.getString("barcode"),
        reorderPoint == null ? null : new Quantity(reorderPoint),
        row.getObject("reorder_lead_days", Integer.class),
        instant(row, "archived_at"),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private Stock stock(ResultSet row) throws SQLException {
    return new Stock(
        row.getLong("id"),
        new Quantity(row.getBigDecimal("on_hand")),
        new Quantity(row.getBigDecimal("allocated")),
        new Money(row.getBigDecimal("value"), currency),
        new UnitCost(row.getBigDecimal("unit_cost"), currency),
        instant(row, "last_movement_at"),
        row.getLong("stock_version"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
