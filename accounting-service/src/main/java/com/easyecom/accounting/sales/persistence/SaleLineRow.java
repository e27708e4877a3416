package com.easyecom.accounting.sales.persistence;

import com.easyecom.accounting.sales.domain.SaleFigures;
import com.easyecom.accounting.sales.domain.SaleKind;
import com.easyecom.accounting.sales.domain.SaleLine;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads lines and figures of rows. */
final class SaleLineRow {

  private SaleLineRow() {}

  static SaleLine line(ResultSet row, StatementContext context) throws SQLException {
    return new SaleLine(
        new SaleLine.Source(
            SaleKind.of(row.getString("kind")),
            row.getObject("source_event_id", UUID.class),
            row.getObject("entry_date", LocalDate.class),
            row.getObject("effective_date", LocalDate.class)),
        row.getInt("position"),
        new SaleLine.Subject(
            row.getObject("order_id", Long.class),
            row.getObject("order_item_id", Long.class),
            row.getObject("fulfilment_id", Long.class),
            row.getObject("return_id", Long.class),
            row.getObject("product_id", Long.class),
            row.getString("sku")),
        figures(row, context));
  }

  static SaleFigures figures(ResultSet row, StatementContext context) throws SQLException {
    ColumnMapper<Money> money = context.findColumnMapperFor(Money.class).orElseThrow();
    return new SaleFigures(
        new Quantity(row.getBigDecimal("quantity")),
        money.map(row, "gross", context),
        money.map(row, "discount", context),
        money.map(row, "returned", context),
        money.map(row, "tax", context),
        money.map(row, "returned_tax", context),
        money.map(row, "cost", context));
  }
}
