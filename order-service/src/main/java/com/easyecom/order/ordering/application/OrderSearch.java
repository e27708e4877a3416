package com.easyecom.order.ordering.application;

import com.easyecom.kernel.paging.KeyPlace;
import com.easyecom.kernel.paging.TimePlace;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds orders by texts. Each list is read in the order of an index, no more than is asked for. */
public interface OrderSearch {

  /**
   * Orders whose number begins with a text, whatever its case; the greatest number first.
   *
   * @param after null: from the beginning
   */
  List<FoundOrder> byNumber(String begin, OrderFilter filter, @Nullable KeyPlace after, int limit);

  /**
   * The orders of customers, newest first.
   *
   * @param exceptNumber leaves out those whose number begins so; null for none
   */
  List<FoundOrder> byCustomers(
      Collection<Long> customerIds,
      @Nullable String exceptNumber,
      OrderFilter filter,
      TimePlace after,
      int limit);
}
