package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.order.ordering.domain.Fulfilment;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.SoldProduct;
import java.time.Instant;
import java.util.Map;

/**
 * The shop's stock, which catalog-service owns. Every call may fail with no answer: then it may
 * have taken effect or may do so later, and {@link Finality} says that it is not final. Each may be
 * made again.
 */
public interface Stock {

  /**
   * Stock held for an order.
   *
   * @param orderId the first attempt's when the request key was seen before
   * @param products the order's products as they are now, by id
   */
  record Allocation(long orderId, Map<Long, SoldProduct> products) {}

  /**
   * What left.
   *
   * @param costs by order item, to the cent
   */
  record Issue(Instant occurredAt, Map<Long, Money> costs) {}

  /**
   * Holds stock for all lines or none.
   *
   * @throws Refusal {@code insufficient_stock}, {@code backdating_unavailable}, {@code
   *     invalid_request}, {@code service_unavailable}
   */
  Allocation allocate(String requestKey, long orderId, Placement placement);

  /**
   * Lets the held stock of a fulfilment leave, once.
   *
   * @throws Refusal {@code not_allocated}, {@code backdating_unavailable}, {@code
   *     service_unavailable}
   */
  Issue issue(Order order, Fulfilment fulfilment);

  /**
   * Gives back all that an order still holds.
   *
   * @throws Refusal {@code service_unavailable}
   */
  void release(long orderId);
}
