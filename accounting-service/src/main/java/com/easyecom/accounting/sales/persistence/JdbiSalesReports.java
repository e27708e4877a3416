package com.easyecom.accounting.sales.persistence;

import com.easyecom.accounting.dates.DatedPlace;
import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.sales.application.Grouping;
import com.easyecom.accounting.sales.application.PostedSaleLine;
import com.easyecom.accounting.sales.application.SaleFilter;
import com.easyecom.accounting.sales.application.SalesReport;
import com.easyecom.accounting.sales.application.SalesReports;
import com.easyecom.accounting.sales.application.SalesRow;
import com.easyecom.accounting.sales.domain.SaleFigures;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Reads reports of sales from the sums that triggers keep. */
@Singleton
class JdbiSalesReports implements SalesReports {

  private final Jdbi jdbi;

  JdbiSalesReports(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public SalesReport report(Grouping grouping, Days days, PageRequest page) {
    return jdbi.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> {
          List<SalesRow> rows =
              grouping.isTime()
                  ? times(handle, grouping, days, page)
                  : groups(handle, grouping, days, page);
          return new SalesReport(Page.cut(rows, page, SalesRow::place), total(handle, days));
        });
  }

  private static List<SalesRow> times(
      Handle handle, Grouping grouping, Days days, PageRequest page) {
    return handle
        .createQuery(SumQueries.byTime(grouping))
        .bind("after", DayPlace.of(page))
        .bind("first", days.first())
        .bind("last", days.last())
        .bind("limit", page.limit() + 1)
        .map(
            (row, context) -> {
              LocalDate start = row.getObject("start", LocalDate.class);
              long place = DayPlace.number(start);
              return new SalesRow(
                  start, null, null, null, place, SaleLineRow.figures(row, context));
            })
        .list();
  }

  private static List<SalesRow> groups(
      Handle handle, Grouping grouping, Days days, PageRequest page) {
    return Cells.bind(handle.createQuery(SumQueries.byKey(grouping)), days)
        .bind("before", page.beforeId())
        .bind("limit", page.limit() + 1)
        .map(
            (row, context) ->
                new SalesRow(
                    null,
                    row.getObject("id", Long.class),
                    row.getString("name"),
                    row.getString("title"),
                    row.getLong("key"),
                    SaleLineRow.figures(row, context)))
        .list();
  }

  private static SaleFigures total(Handle handle, Days days) {
    return Cells.bind(handle.createQuery(SumQueries.TOTAL), days).map(SaleLineRow::figures).one();
  }

  @Override
  public Page<PostedSaleLine> lines(SaleFilter filter, int limit, @Nullable String cursor) {
    DatedPlace after = DatedPlace.before(cursor, filter.days());
    List<PostedSaleLine> rows = jdbi.withHandle(handle -> lines(handle, filter, after, limit + 1));
    return Page.cut(
        rows, limit, last -> new DatedPlace(last.line().source().entryDate(), last.id()).cursor());
  }

  private static List<PostedSaleLine> lines(
      Handle handle, SaleFilter filter, DatedPlace after, int limit) {
    if (filter.contradictsItself()) {
      return List.of();
    }
    List<AskedKey> keys = AskedKey.of(handle, filter);
    if (keys.stream().anyMatch(key -> key.lines() == 0)) {
      return List.of();
    }
    Query query = handle.createQuery(LineQuery.of(filter, keys)).bind("limit", limit);
    return LineQuery.bind(query, filter, keys, after).map(LineQuery::line).list();
  }
}
