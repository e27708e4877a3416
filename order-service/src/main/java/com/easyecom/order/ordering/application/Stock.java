package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.order.ordering.domain.Fulfilment;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.SoldProduct;
import com.easyecom.order.ordering.domain.StockNeed;
import java.time.Instant;
import java.util.Collection;
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

  /** The code of a reallocation that came after a later one of its order. */
  String SUPERSEDED = "reallocation_superseded";

  /**
   * Makes an order hold what it needs and has not left yet: all of it, or nothing changes. One that
   * comes after another of a higher sequence changes nothing, too.
   *
   * @throws Refusal {@code insufficient_stock}, {@code invalid_request}, {@value #SUPERSEDED},
   *     {@code service_unavailable}
   */
  void reallocate(long orderId, long sequence, StockNeed need);

  /**
   * What these products are now, by id; unknown ones are missing.
   *
   * @throws Refusal {@code service_unavailable}
   */
  Map<Long, ProductFigures> products(Collection<Long> productIds);

  /**
   * Gives back all that an order still holds.
   *
   * @throws Refusal {@code service_unavailable}
   */
  void release(long orderId);
}
