package com.easyecom.accounting.sales.api;

import com.easyecom.accounting.dates.Days;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the things that reports of sales name are found, and the lines that figures come from. */
final class SalesLinks {

  static final String SALES = "/api/v1/reports/sales";
  static final String LINES = SALES + "/lines";

  private static final String V1 = "/api/v1";
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  private SalesLinks() {}

  /** The lines of these days of which a filter is so. */
  static String lines(Days days, String filter, Object value) {
    return within(UriBuilder.fromPath(LINES).queryParam(filter, "{value}"), days)
        .build(value)
        .toString();
  }

  /** The lines of these days. */
  static String lines(Days days) {
    return within(UriBuilder.fromPath(LINES), days).build().toString();
  }

  /** What the accounts say of these days. */
  static String profitLoss(Days days) {
    return V1 + "/reports/profit-loss?period_start=" + days.first() + "&period_end=" + days.last();
  }

  /** An end of time is left out: it is that of a list without a filter. */
  private static UriBuilder within(UriBuilder path, Days days) {
    if (days.first().getYear() > FIRST_YEAR) {
      path.queryParam("from", days.first());
    }
    if (days.last().getYear() < LAST_YEAR) {
      path.queryParam("to", days.last());
    }
    return path;
  }

  static String order(long orderId) {
    return V1 + "/orders/" + orderId;
  }

  static String orderItem(long orderId, long orderItemId) {
    return order(orderId) + "/items/" + orderItemId;
  }

  static String saleReturn(long returnId) {
    return V1 + "/returns/" + returnId;
  }

  static String product(long productId) {
    return V1 + "/products/" + productId;
  }

  static String customer(long customerId) {
    return V1 + "/customers/" + customerId;
  }

  static String entry(long entryId) {
    return V1 + "/accounting/journal-entries/" + entryId;
  }

  /** The entries of what a line belongs to, for example of its order. */
  static String entries(String referenceType, long referenceId) {
    return V1
        + "/accounting/journal-entries?reference_type="
        + referenceType
        + "&reference_id="
        + referenceId;
  }

  /** The day, unless it is an end of time that nobody asked for. */
  static @Nullable LocalDate asked(@Nullable String text, LocalDate day) {
    return text == null ? null : day;
  }
}
