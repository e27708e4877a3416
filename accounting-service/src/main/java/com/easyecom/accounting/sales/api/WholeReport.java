package com.easyecom.accounting.sales.api;

import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.sales.application.Grouping;
import com.easyecom.accounting.sales.application.SalesReports;
import com.easyecom.accounting.sales.application.SalesRow;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** All rows of a report, read in pages, so that a slow reader holds no connection. */
final class WholeReport implements Iterator<SalesRow> {

  private static final int PAGE = 2_000;

  private final SalesReports reports;
  private final Grouping grouping;
  private final Days days;
  private Iterator<SalesRow> rows;
  private @Nullable String cursor;

  WholeReport(SalesReports reports, Grouping grouping, Days days) {
    this.reports = reports;
    this.grouping = grouping;
    this.days = days;
    this.rows = next(null);
  }

  private Iterator<SalesRow> next(@Nullable String after) {
    PageRequest place = PageRequest.of(null, after);
    Page<SalesRow> page =
        reports.report(grouping, days, new PageRequest(PAGE, place.beforeId())).rows();
    cursor = page.nextCursor();
    return page.items().iterator();
  }

  @Override
  public boolean hasNext() {
    if (!rows.hasNext() && cursor != null) {
      rows = next(cursor);
    }
    return rows.hasNext();
  }

  @Override
  public SalesRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return rows.next();
  }
}
