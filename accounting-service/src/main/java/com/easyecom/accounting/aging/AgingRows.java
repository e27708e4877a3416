package com.easyecom.accounting.aging;

import com.easyecom.accounting.chart.KnownAccount;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.persistence.Columns;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** What the tables say of a day's stock, in one transaction. */
final class AgingRows {

  private final Handle handle;
  private final LocalDate day;

  AgingRows(Handle handle, LocalDate day) {
    this.handle = handle;
    this.day = day;
  }

  /** A product's stock and what it is worth; neither need be more than zero. */
  record OnHand(long productId, Quantity quantity, Money value) {}

  /** What is known of a product besides its stock. */
  record Known(String sku, @Nullable String name, @Nullable Integer oldestDays) {}

  /** Which sums say what there was on a day. */
  private enum Source {
    PRESENT(AgingQueries.PRESENT),
    SINCE_THE_FIRST_DAY(AgingQueries.SINCE_THE_FIRST_DAY),
    BACK_FROM_NOW(AgingQueries.BACK_FROM_NOW);

    private final String sql;

    Source(String sql) {
      this.sql = sql;
    }
  }

  /** The products of which there was something, by id. */
  List<OnHand> onHand(Currency currency) {
    Source fewestSums = query(AgingQueries.SOURCE).mapTo(Source.class).one();
    List<OnHand> products = new ArrayList<>();
    query(AgingQueries.inOneRow(fewestSums.sql))
        .map(
            (row, context) -> {
              Long[] ids = (Long[]) row.getArray("ids").getArray();
              BigDecimal[] quantities = decimals(row, "quantities");
              BigDecimal[] values = decimals(row, "values");
              for (int i = 0; i < ids.length; i++) {
                products.add(
                    new OnHand(
                        ids[i], new Quantity(quantities[i]), new Money(values[i], currency)));
              }
              return ids.length;
            })
        .one();
    return products;
  }

  RecentInflow recentInflow() {
    RecentInflow inflow = new RecentInflow();
    query(AgingQueries.CAME)
        .bind("oldest", AgeBucket.LAST_DAYS.getLast())
        .map(
            (row, context) -> {
              Long[] ids = (Long[]) row.getArray("ids").getArray();
              inflow.add(row.getInt("age_days"), ids, decimals(row, "quantities"));
              return ids.length;
            })
        .list();
    return inflow;
  }

  private static BigDecimal[] decimals(ResultSet row, String column) throws SQLException {
    return (BigDecimal[]) row.getArray(column).getArray();
  }

  Money inventoryBalance() {
    return query(AgingQueries.BALANCE)
        .bind("account", KnownAccount.INVENTORY.code())
        .mapTo(Money.class)
        .one();
  }

  /** What is known of products; the age of the oldest only where recent inflow does not tell it. */
  Map<Long, Known> known(List<OnHand> products, RecentInflow came) {
    return Columns.of(query(AgingQueries.PRODUCTS), products)
        .bind("ids", Long.class, OnHand::productId)
        .bind(
            "quantities",
            Quantity.class,
            product -> isOlder(product, came) ? product.quantity() : null)
        .statement()
        .map(
            (row, context) ->
                Map.entry(
                    row.getLong("product_id"),
                    new Known(
                        row.getString("sku"),
                        row.getString("name"),
                        row.getObject("oldest_days", Integer.class))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isOlder(OnHand product, RecentInflow came) {
    return product.quantity().isMoreThan(Quantity.ZERO)
        && came.oldestDays(product.productId(), product.quantity()).isEmpty();
  }

  /** Of the two days not every query asks for both. */
  private Query query(String sql) {
    return handle
        .createQuery(sql)
        .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
        .bind("day", day)
        .bind("month", day.withDayOfMonth(1))
        .bind("nextMonth", day.withDayOfMonth(1).plusMonths(1));
  }
}
