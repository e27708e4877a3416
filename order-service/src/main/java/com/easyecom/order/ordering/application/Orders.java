package com.easyecom.order.ordering.application;

import com.easyecom.kernel.paging.TimePlace;
import com.easyecom.order.ordering.domain.Order;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The orders of the shop. */
public interface Orders {

  /** Ids for an order and its lines, and the next number of its own; taken without any lock. */
  record NewIds(long orderId, long numberSequence, List<Long> lineIds) {}

  /** What became of an order that was to be stored. */
  enum Addition {
    ADDED,
    /** Another order has the number. */
    NUMBER_TAKEN,
    /** The order is there already: an earlier attempt stored it. */
    WAS_THERE,
    /** The id was given up, its stock may be released: it must not be used. */
    GIVEN_UP
  }

  NewIds newIds(int lines);

  /** Ids for lines that are added to an order. */
  List<Long> newLineIds(int lines);

  boolean isNumberTaken(String orderNumber);

  /** Those of the numbers that orders have. */
  Set<String> takenNumbers(Collection<String> orderNumbers);

  /**
   * Stores a new order. Waits for a transaction that stores the same id or number, or gives the id
   * up.
   */
  Addition add(Order order);

  /** Those of the ids under which an order is stored. */
  Set<Long> stored(Collection<Long> orderIds);

  Optional<Order> find(long orderId);

  /** The order, changed by nobody else until this transaction ends. */
  Optional<Order> lock(long orderId);

  /** Stores what a fulfilment changed of a locked order. */
  void update(Order order);

  /** The orders of these ids, those that there are, in no order. */
  List<Order> find(Collection<Long> orderIds);

  /** Stores what an edit changed of a locked order, its lines included. */
  void change(Order order);

  /** At most {@code limit} orders after a place, newest first by the time of the order. */
  List<Order> list(OrderFilter filter, TimePlace after, int limit);
}
