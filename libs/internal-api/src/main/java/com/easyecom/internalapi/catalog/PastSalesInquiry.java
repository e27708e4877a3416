package com.easyecom.internalapi.catalog;

import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks which products past sales are of, and whether they could be taken off the stock as it is.
 * {@code POST /internal/past-sales/check}. Changes nothing.
 *
 * @param opening whether what was sold is received first, so that none of the stock that is there
 *     leaves
 */
public record PastSalesInquiry(boolean opening, List<Line> lines) {

  /**
   * One sale of one product, which its SKU names or, without one, its name in whatever case.
   *
   * @param row by which the answer names it
   */
  public record Line(
      int row, @Nullable String sku, @Nullable String name, Quantity quantity, Instant soldAt) {}
}
