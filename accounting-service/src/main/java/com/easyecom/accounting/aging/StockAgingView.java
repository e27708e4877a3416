package com.easyecom.accounting.aging;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stock at the end of a day by age, as the API shows it.
 *
 * @param totalValue the balance of the inventory account, whatever page is shown
 * @param next where more products are; null when there are none
 */
record StockAgingView(
    LocalDate asOfDate,
    List<Row> rows,
    Quantity totalQuantity,
    Money totalValue,
    List<AgeBucket> buckets,
    @Nullable String next,
    Map<String, String> links) {

  /** A product's stock. */
  record Row(
      long productId,
      String sku,
      @Nullable String name,
      Quantity qtyEstimate,
      Money value,
      List<AgeBucket> buckets,
      @Nullable Integer oldestDays,
      Map<String, String> links) {

    private static Row of(AgedProduct product, LocalDate day) {
      return new Row(
          product.productId(),
          product.sku(),
          product.name(),
          product.quantity(),
          product.value(),
          product.buckets(),
          product.oldestDays(),
          Map.of(
              "product", "/api/v1/products/" + product.productId(),
              "movements",
                  "/api/v1/inventory/movements?product_id=" + product.productId() + "&to=" + day));
    }
  }

  static StockAgingView of(StockAging aging, LocalDate day, @Nullable String next) {
    return new StockAgingView(
        day,
        aging.page().items().stream().map(product -> Row.of(product, day)).toList(),
        aging.totalQuantity(),
        aging.totalValue(),
        aging.buckets(),
        next,
        Map.of("total_value", "/api/v1/accounting/ledger?account_code=1200&to=" + day));
  }
}
