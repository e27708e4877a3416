package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.order.ordering.domain.OrderError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Foresees what catalog-service will refuse, which decides when it comes to it. */
public final class LackOfStock {

  /** A product of which a change would need more than there is. */
  public record Lack(long productId, Quantity requested, Quantity available) {}

  private LackOfStock() {}

  /**
   * @param effect how much more a change takes, by product; negative what goes back
   * @param figures of the products; those that are missing have nothing
   * @throws Refusal {@code insufficient_stock} with {@code errors}, as catalog-service's own
   */
  static void refuse(SortedMap<Long, Quantity> effect, Map<Long, ProductFigures> figures) {
    List<Lack> errors = new ArrayList<>();
    effect.forEach(
        (productId, more) -> {
          ProductFigures product = figures.get(productId);
          Quantity available = product == null ? Quantity.ZERO : product.available();
          if (more.isPositive() && more.isMoreThan(available)) {
            errors.add(new Lack(productId, more, available));
          }
        });
    if (!errors.isEmpty()) {
      throw new Refusal(OrderError.INSUFFICIENT_STOCK, "There is less than this would take.")
          .with("errors", errors);
    }
  }
}
