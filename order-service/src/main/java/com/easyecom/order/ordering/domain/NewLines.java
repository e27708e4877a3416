package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes an order's lines from what was asked for and what the products are. */
public final class NewLines {

  private NewLines() {}

  /**
   * @param ids one for each line
   * @param products the products of all lines, by id
   */
  public static List<OrderLine> of(
      List<RequestedLine> requested, List<Long> ids, Map<Long, SoldProduct> products) {
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < requested.size(); i++) {
      RequestedLine line = requested.get(i);
      SoldProduct product = products.get(line.productId());
      if (product == null) {
        throw new IllegalArgumentException("nothing is known of product " + line.productId());
      }
      lines.add(OrderLine.of(ids.get(i), line, product));
    }
    return lines;
  }

  /** The lines' prices together. */
  public static Money subtotal(List<OrderLine> lines) {
    return lines.stream().map(OrderLine::lineTotal).reduce(Money::plus).orElseThrow();
  }
}
