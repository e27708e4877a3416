package com.easyecom.order.salesimport.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.order.salesimport.domain.SaleOrder;
import java.util.List;
import java.util.Map;

/**
 * The stock that past sales were of, which catalog-service owns. A call without an answer may have
 * taken effect; each may be made again.
 */
public interface PastStock {

  /** The product that a row means. */
  record SoldProduct(long id, String sku, String name) {}

  /**
   * Why a row cannot be taken.
   *
   * @param field what of it is wrong, as catalog-service names it
   */
  record Fault(int row, String field, String message) {}

  /**
   * What is known of rows.
   *
   * @param products by row, of those without a fault
   */
  record Checked(Map<Integer, SoldProduct> products, List<Fault> faults) {}

  /**
   * Looks up the rows' products, and whether their stock could leave. Changes nothing.
   *
   * @throws Refusal {@code service_unavailable}
   */
  Checked check(List<SaleOrder> orders, boolean isOpening);

  /**
   * Lets the stock of an import leave: of all its sales or of none, and once.
   *
   * @return what each line cost, by its id
   * @throws StockRefused when it cannot leave
   * @throws Refusal {@code service_unavailable}
   */
  Map<Long, Money> take(long importId, String actor, SalesPlan plan);

  /**
   * Puts back what an import took, and lets nothing leave for it any more.
   *
   * @throws Refusal {@code service_unavailable}
   */
  void putBack(long importId, String actor);
}
