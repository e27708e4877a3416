package com.easyecom.acceptance.chaos;

import java.util.List;
import java.util.Map;

/**
 * What clients were answered: what must be so.
 *
 * @param name all their keys begin with it
 * @param received units by product
 */
record Sales(String name, Map<Long, Integer> received, List<Sale> sales) {

  int onHand(long product) {
    return received.get(product)
        - sales.stream().filter(Sale::leaves).mapToInt(sale -> sale.ordered(product)).sum();
  }

  int allocated(long product) {
    return sales.stream()
        .filter(sale -> !sale.leaves())
        .mapToInt(sale -> sale.ordered(product))
        .sum();
  }
}
