package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes an order's next lines: those that are kept, as they are wanted, and the new ones. */
final class ChangedLines {

  private final Map<Long, OrderLine> known = new HashMap<>();
  private final Taken taken;

  ChangedLines(Order order, Taken taken) {
    order.lines().forEach(line -> known.put(line.id(), line));
    this.taken = taken;
  }

  /**
   * @throws Refusal {@code invalid_request} for lines that are not the order's, that come twice, or
   *     that are of another product
   */
  List<OrderLine> of(List<ChangedLine> wanted, Map<Long, SoldProduct> products, List<Long> newIds) {
    check(wanted);
    Iterator<Long> ids = newIds.iterator();
    List<OrderLine> lines = new ArrayList<>();
    List<OrderLine> added = new ArrayList<>();
    for (ChangedLine line : wanted) {
      OrderLine kept = line.id() == null ? null : known.get(line.id());
      if (kept == null) {
        added.add(added(line, products, ids.next()));
      } else {
        lines.add(changed(kept, line));
      }
    }
    // As they are stored: new ones have the higher ids.
    lines.sort(Comparator.comparingLong(OrderLine::id));
    lines.addAll(added);
    return lines;
  }

  private void check(List<ChangedLine> wanted) {
    List<FieldError> errors = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      ChangedLine line = wanted.get(i);
      if (line.id() == null) {
        continue;
      }
      OrderLine kept = known.get(line.id());
      if (kept == null) {
        errors.add(new FieldError("items[" + i + "].id", "is not an item of this order"));
      } else if (!seen.add(line.id())) {
        errors.add(new FieldError("items[" + i + "].id", "comes twice"));
      } else if (line.productId() != null && line.productId() != kept.productId()) {
        errors.add(
            new FieldError(
                "items[" + i + "].product_id", "cannot change; leave the id out for a new line"));
      }
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private static OrderLine added(ChangedLine line, Map<Long, SoldProduct> products, long id) {
    SoldProduct product = line.productId() == null ? null : products.get(line.productId());
    if (product == null) {
      throw new IllegalArgumentException("nothing is known of product " + line.productId());
    }
    return OrderLine.of(
        id, new RequestedLine(product.productId(), line.quantity(), line.unitPrice()), product);
  }

  private OrderLine changed(OrderLine kept, ChangedLine wanted) {
    Money price = wanted.unitPrice() == null ? kept.unitPrice() : wanted.unitPrice();
    if (price.equals(kept.unitPrice()) && wanted.quantity().equals(kept.quantity())) {
      return kept;
    }
    return kept.changed(wanted.quantity(), price, total(kept, wanted.quantity(), price));
  }

  /** What has left was sold for its share, which may be rounded otherwise than the price now. */
  private Money total(OrderLine kept, Quantity quantity, Money price) {
    Taken.OfLine left = taken.of(kept);
    Money total = price.times(quantity);
    boolean isClosed = left.quantity().isPositive() && quantity.equals(left.quantity());
    return isClosed || left.lineTotal().isMoreThan(total) ? left.lineTotal() : total;
  }
}
