package com.easyecom.internalapi.catalog;

import com.easyecom.kernel.money.Quantity;
import java.util.List;

/**
 * Makes an order hold what it needs from now on: all of it or nothing changes. {@code POST
 * /internal/reallocations}: 204, or 409 {@code insufficient_stock} with all products that lack, or
 * 409 {@code reallocation_superseded} when one with a higher sequence was there before. The same
 * again changes nothing.
 *
 * @param sequence rises with each one of the order, so that a late one is known
 * @param lines what the order needs of each product in all, what has left for it included; a
 *     product that is not named is not needed
 */
public record ReallocationRequest(long orderId, long sequence, List<Line> lines) {

  /** So much of one product. Lines of the same product count together. */
  public record Line(long productId, Quantity quantity) {}
}
