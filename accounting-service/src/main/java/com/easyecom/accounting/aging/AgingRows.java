package com.easyecom.accounting.aging;

import com.easyecom.accounting.chart.KnownAccount;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.persistence.Columns;
import java.time.LocalDate;
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
    return query(fewestSums.sql)
        .map(
            (row, context) ->
                new OnHand(
                    row.getLong("product_id"),
                    new Quantity(row.getBigDecimal("quantity")),
                    new Money(row.getBigDecimal("value"), currency)))
        .list();
  }

  RecentInflow recentInflow() {
    RecentInflow inflow = new RecentInflow();
    query(AgingQueries.CAME)
        .bind("oldest", AgeBucket.LAST_DAYS.getLast())
        .map(
            (row, context) -> {
              inflow.add(
                  row.getLong("product_id"), row.getInt("age_days"), row.getBigDecimal("quantity"));
              return inflow;
            })
        .list();
    inflow.endLayer();
    return inflow;
  }

  Money inventoryBalance() {
    return query(AgingQueries.BALANCE)
        .bind("account", KnownAccount.INVENTORY.code())
        .mapTo(Money.class)
        .one();
  }

  Map<Long, Known> known(List<OnHand> products) {
    return Columns.of(query(AgingQueries.PRODUCTS), products)
        .bind("ids", Long.class, OnHand::productId)
        .bind("quantities", Quantity.class, OnHand::quantity)
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
