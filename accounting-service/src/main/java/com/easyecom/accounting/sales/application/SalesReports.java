package com.easyecom.accounting.sales.application;

import com.easyecom.accounting.dates.Days;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.AllPages;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What sales came to, by the days on which they were posted: from sums, however many lines. */
public interface SalesReports {

  /**
   * A report of these days, all of it as of one moment. Days and months run forward; products and
   * customers newest first, categories and channels by when they were first heard of, newest first.
   *
   * @throws Refusal {@code invalid_request} for a cursor that this report did not answer
   */
  SalesReport report(Grouping grouping, Days days, PageRequest page);

  /** All rows of a report, read as they are asked for. */
  default Iterator<SalesRow> allRows(Grouping grouping, Days days) {
    return new AllPages<>(page -> report(grouping, days, page).rows());
  }

  /**
   * A page of lines, newest first by the day of posting.
   *
   * @throws Refusal {@code invalid_request} for a cursor that this list did not answer
   */
  Page<PostedSaleLine> lines(SaleFilter filter, int limit, @Nullable String cursor);
}
