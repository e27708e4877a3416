package com.easyecom.internalapi.catalog;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes past sales off the stock, all or none. {@code POST /internal/past-sales}. The same import
 * again answers what the first call did and moves nothing; one that was undone is refused.
 *
 * @param importId whose sales they are
 * @param actor who imports them
 * @param openedAt when what was sold is received first, at its lines' costs; null when it leaves
 *     from the stock that is there, at the average
 */
public record PastSalesRequest(
    long importId, String actor, @Nullable Instant openedAt, List<Line> lines) {

  /**
   * What left for one order line.
   *
   * @param row by which a refusal names it
   * @param cost of the whole quantity, to the cent; counts with {@code openedAt} only, and must be
   *     there with it
   */
  public record Line(
      int row,
      long orderId,
      long fulfilmentId,
      long orderItemId,
      long productId,
      Quantity quantity,
      @Nullable Money cost,
      Instant soldAt) {}
}
