package com.easyecom.internalapi.catalog;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.util.List;

/**
 * What products are now.
 *
 * @param products those that are known, each once
 */
public record ProductAnswer(List<Product> products) {

  /**
   * One product.
   *
   * @param available what no order holds
   * @param unitCost the weighted average, for estimates
   */
  public record Product(
      long productId,
      String sku,
      String name,
      Money unitPrice,
      boolean isForSale,
      Quantity available,
      UnitCost unitCost) {}
}
