package com.easyecom.catalog.productimport.persistence;

import com.easyecom.catalog.productimport.domain.KnownProduct;
import com.easyecom.catalog.productimport.domain.ProductFacts;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.kit.shop.Shop;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads the catalog's products with what an import must know of their stock. */
@Singleton
class KnownProductRows implements RowMapper<KnownProduct> {

  private final Currency currency;

  KnownProductRows(Shop shop) {
    this.currency = shop.currency();
  }

  @Override
  public KnownProduct map(ResultSet row, StatementContext context) throws SQLException {
    return new KnownProduct(
        row.getLong("id"),
        facts(row),
        row.getObject("archived_at") != null,
        row.getLong("version"),
        new Quantity(row.getBigDecimal("on_hand")),
        new UnitCost(row.getBigDecimal("unit_cost"), currency),
        row.getBoolean("has_moved"),
        row.getLong("stock_version"));
  }

  private ProductFacts facts(ResultSet row) throws SQLException {
    @Nullable BigDecimal reorderPoint = row.getBigDecimal("reorder_point");
    return new ProductFacts(
        row.getString("sku"),
        row.getString("name"),
        row.getString("category"),
        row.getString("description"),
        new Money(row.getBigDecimal("unit_price"), currency),
        row.getBoolean("is_active"),
        row.getString("barcode"),
        reorderPoint == null ? null : new Quantity(reorderPoint),
        row.getObject("reorder_lead_days", Integer.class));
  }
}
