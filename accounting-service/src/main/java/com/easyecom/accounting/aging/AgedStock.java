package com.easyecom.accounting.aging;

import com.easyecom.accounting.chart.KnownAccount;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads the stock of a day by age, from sums of days and months and never from movements. */
@Singleton
class AgedStock {

  private final Jdbi jdbi;

  AgedStock(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The stock at the end of a day.
   *
   * @param request how many products, and after which; oldest product first
   */
  StockAging asOf(LocalDate day, PageRequest request) {
    List<Row> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(AgingQuery.SQL)
                    .bind("day", day)
                    .bind("month", day.withDayOfMonth(1))
                    .bind("account", KnownAccount.INVENTORY.code())
                    .bind("after", request.afterId())
                    .bind("limit", request.limit() + 1)
                    .map((row, context) -> Row.of(new Cells(row, context)))
                    .list());
    Row any = rows.getFirst();
    List<AgedProduct> products = rows.stream().map(Row::product).filter(Objects::nonNull).toList();
    return new StockAging(
        Page.cut(products, request, AgedProduct::productId),
        any.totalQuantity(),
        any.totalValue(),
        any.totals());
  }

  /** What a row says of a product, if it is of one, and of all of them. */
  private record Row(
      @Nullable AgedProduct product,
      Quantity totalQuantity,
      Money totalValue,
      List<AgeBucket> totals) {

    private static Row of(Cells cells) throws SQLException {
      return new Row(
          cells.row().getObject("product_id") == null ? null : product(cells),
          cells.quantity("total_quantity"),
          cells.money("balance"),
          cells.buckets("total_"));
    }

    private static AgedProduct product(Cells cells) throws SQLException {
      return new AgedProduct(
          cells.row().getLong("product_id"),
          cells.row().getString("sku"),
          cells.row().getString("name"),
          cells.quantity("quantity"),
          cells.money("value"),
          cells.buckets(""),
          cells.row().getObject("oldest_days", Integer.class));
    }
  }

  /** The cells of a row, by name. */
  private record Cells(ResultSet row, StatementContext context) {

    Quantity quantity(String column) throws SQLException {
      return context.findColumnMapperFor(Quantity.class).orElseThrow().map(row, column, context);
    }

    Money money(String column) throws SQLException {
      return context.findColumnMapperFor(Money.class).orElseThrow().map(row, column, context);
    }

    /** The buckets of sums that count all that is no older. */
    List<AgeBucket> buckets(String prefix) throws SQLException {
      List<AgeBucket> buckets = new ArrayList<>();
      Quantity quantity = Quantity.ZERO;
      Money value = money(prefix + "value").minus(money(prefix + "value"));
      int from = 0;
      for (int last : AgeBucket.LAST_DAYS) {
        Quantity quantitySoFar = quantity(prefix + "quantity_" + last);
        Money valueSoFar = money(prefix + "value_" + last);
        buckets.add(
            new AgeBucket(from, last, quantitySoFar.minus(quantity), valueSoFar.minus(value)));
        quantity = quantitySoFar;
        value = valueSoFar;
        from = last + 1;
      }
      buckets.add(
          new AgeBucket(
              from,
              null,
              quantity(prefix + "quantity").minus(quantity),
              money(prefix + "value").minus(value)));
      return buckets;
    }
  }
}
