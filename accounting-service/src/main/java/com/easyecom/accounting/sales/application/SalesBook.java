package com.easyecom.accounting.sales.application;

import com.easyecom.accounting.sales.domain.SaleLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of sales. Whoever writes has the turn to post. In whatever order things become
 * known, the sums are the same in the end.
 */
public interface SalesBook {

  /** Adds lines and counts them; one that is there already is left out. */
  void add(List<SaleLine> lines);

  /** Learns who bought, and where; what was learnt of an order before stays. */
  void learnOrders(List<SoldOrder> orders);

  /** Learns what products are sorted under; what is older than what is known changes nothing. */
  void learnCategories(Collection<ProductCategory> products);

  /** Learns that customers are somebody else. */
  void mergeCustomers(List<Merge> merges);

  /** Learns that imports of orders were undone: what they had cost is nobody's from now on. */
  void undoOrders(List<SoldOrder> orders);

  /** The lines of sales of these orders, by their fulfilment. */
  Map<Long, List<SaleLine>> soldOf(Collection<Long> orderIds);

  /** An order of which something was fulfilled. */
  record SoldOrder(
      long orderId, String orderNumber, @Nullable Long customerId, @Nullable String channel) {}

  /**
   * @param category null for none
   * @param version the product's; the newest one counts
   */
  record ProductCategory(long productId, @Nullable String category, long version) {}

  /**
   * @param customerId who is kept
   */
  record Merge(long duplicateId, long customerId) {}
}
