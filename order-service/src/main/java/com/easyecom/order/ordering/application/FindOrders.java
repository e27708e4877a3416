package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kernel.paging.TimePlace;
import com.easyecom.order.customers.application.FindCustomers;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.OrderLine;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Shows orders and what happened to them. */
@ApplicationScoped
public class FindOrders {

  private final Orders orders;
  private final FindCustomers customers;
  private final History history;

  FindOrders(Orders orders, FindCustomers customers, History history) {
    this.orders = orders;
    this.customers = customers;
    this.history = history;
  }

  /**
   * @throws Refusal {@code not_found}
   */
  public Order get(long orderId) {
    return orders.find(orderId).orElseThrow(() -> unknown(orderId));
  }

  /**
   * One line of an order.
   *
   * @throws Refusal {@code not_found} for an order, or a line of it, that there is not
   */
  public OrderLine line(long orderId, long orderItemId) {
    return get(orderId).lines().stream()
        .filter(line -> line.id() == orderItemId)
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    CommonError.NOT_FOUND,
                    "There is no line " + orderItemId + " of order " + orderId + "."));
  }

  /**
   * Newest first, by the time of the order.
   *
   * @param cursor of an earlier page; null for the first page
   * @throws Refusal {@code invalid_request} for a cursor that this list did not answer
   */
  public Page<Order> list(OrderFilter filter, int limit, @Nullable String cursor) {
    return Page.cut(
        orders.list(resolved(filter), TimePlace.of(cursor), limit + 1),
        limit,
        last -> new TimePlace(last.orderedAt(), last.id()).cursor());
  }

  /** A filter for who is kept instead of a customer that was merged. */
  OrderFilter resolved(OrderFilter filter) {
    Long asked = filter.customerId();
    return asked == null ? filter : filter.ofCustomer(customers.keptFor(asked).orElse(asked));
  }

  /**
   * Every change of an order, newest first.
   *
   * @throws Refusal {@code not_found}
   */
  public Page<History.Entry> history(long orderId, PageRequest page) {
    get(orderId);
    return history.list(orderId, page);
  }

  static Refusal unknown(long orderId) {
    return new Refusal(CommonError.NOT_FOUND, "There is no order " + orderId + ".");
  }
}
