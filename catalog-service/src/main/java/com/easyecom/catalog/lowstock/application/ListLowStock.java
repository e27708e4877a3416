package com.easyecom.catalog.lowstock.application;

import com.easyecom.catalog.insights.application.ReadInsights;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Lists what is to be ordered. */
@ApplicationScoped
public class ListLowStock {

  private final LowProducts products;
  private final ReadInsights insights;

  ListLowStock(LowProducts products, ReadInsights insights) {
    this.products = products;
    this.insights = insights;
  }

  /** The products that are for sale and low, worst first: those with the least share left. */
  public Page<ReorderAdvice> list(LowPlace place, int limit) {
    List<LowProduct> low = products.after(place, limit + 1);
    Map<Long, Quantity> suggested =
        insights.reorderSuggestions(low.stream().map(LowProduct::productId).toList());
    return Page.cut(
            low, limit, product -> new LowPlace(product.left(), product.productId()).cursor())
        .map(
            product ->
                new ReorderAdvice(
                    product,
                    advice(product, suggested.getOrDefault(product.productId(), Quantity.ZERO))));
  }

  private static Quantity advice(LowProduct product, Quantity bySales) {
    BigDecimal lacking =
        product.reorderPoint().minus(product.available()).value().setScale(0, RoundingMode.FLOOR);
    // At the reorder point it is low, too: it takes one more.
    Quantity least = new Quantity(lacking.add(BigDecimal.ONE));
    return bySales.isMoreThan(least) ? bySales : least;
  }
}
