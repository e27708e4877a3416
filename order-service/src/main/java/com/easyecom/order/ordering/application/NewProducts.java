package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.ordering.domain.ChangedLine;
import com.easyecom.order.ordering.domain.OrderChange;
import com.easyecom.order.ordering.domain.SoldProduct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The products of the lines that a change adds. */
final class NewProducts {

  private NewProducts() {}

  static Set<Long> ids(OrderChange change) {
    Set<Long> ids = new HashSet<>();
    for (ChangedLine line : change.newLines()) {
      if (line.productId() != null) {
        ids.add(line.productId());
      }
    }
    return ids;
  }

  /**
   * What each is sold as.
   *
   * @param known what catalog-service says of them
   * @throws Refusal {@code invalid_request} with each line of one that is not for sale
   */
  static Map<Long, SoldProduct> sold(OrderChange change, Map<Long, ProductFigures> known) {
    List<ChangedLine> lines = change.lines() == null ? List.of() : change.lines();
    Map<Long, SoldProduct> sold = new HashMap<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Long id = lines.get(i).productId();
      if (!lines.get(i).isNew() || id == null) {
        continue;
      }
      ProductFigures figures = known.get(id);
      if (figures != null && figures.isForSale()) {
        sold.put(id, figures.sold());
      } else {
        String message = figures == null ? "is no product" : "is not for sale";
        errors.add(new FieldError("items[" + i + "].product_id", message));
      }
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return sold;
  }
}
