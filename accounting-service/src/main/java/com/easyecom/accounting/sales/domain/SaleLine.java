package com.easyecom.accounting.sales.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order line of an event that is posted.
 *
 * @param position among the event's lines, from 1
 */
public record SaleLine(Source source, int position, Subject subject, SaleFigures figures) {

  /**
   * The event, and when it counts.
   *
   * @param entryDate the day on which it is posted
   * @param effectiveDate the day on which it happened
   */
  public record Source(SaleKind kind, UUID eventId, LocalDate entryDate, LocalDate effectiveDate) {}

  /**
   * What was sold. What an event does not tell is null.
   *
   * @param fulfilmentId the part of the order that it was sold by
   * @param returnId the return that it came back by
   */
  public record Subject(
      @Nullable Long orderId,
      @Nullable Long orderItemId,
      @Nullable Long fulfilmentId,
      @Nullable Long returnId,
      @Nullable Long productId,
      @Nullable String sku) {

    /** The same order, fulfilment and return; nothing is known of the product. */
    public Subject withoutProduct() {
      return new Subject(orderId, null, fulfilmentId, returnId, null, null);
    }
  }
}
