package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides what the next fulfilment of an order takes. */
public final class NextPart {

  private final Order order;
  private final Taken taken;

  /**
   * @throws Refusal {@code illegal_transition} for an order that cannot be fulfilled now, {@code
   *     nothing_to_fulfil} when nothing of it is left
   */
  public NextPart(Order order, Taken taken) {
    this.order = order;
    this.taken = taken;
    if (order.status() != OrderStatus.FULFILLED) {
      order.status().to(OrderStatus.FULFILLED);
    }
    if (order.lines().stream().noneMatch(line -> open(line).isPositive())) {
      throw new Refusal(OrderError.NOTHING_TO_FULFIL, OrderError.NOTHING_TO_FULFIL.title() + ".");
    }
  }

  /** All that is left. */
  public Part whole() {
    Map<Long, Quantity> quantities = new LinkedHashMap<>();
    for (OrderLine line : order.lines()) {
      if (open(line).isPositive()) {
        quantities.put(line.id(), open(line));
      }
    }
    return part(quantities);
  }

  /**
   * Just this; the same line may come more than once and counts together.
   *
   * @throws Refusal {@code invalid_request} for items that are not the order's, {@code
   *     over_fulfilment} with {@code errors} for more than what is left
   */
  public Part of(List<WantedPart> wanted) {
    checkItems(wanted);
    Map<Long, Quantity> quantities = new LinkedHashMap<>();
    wanted.forEach(want -> quantities.merge(want.orderItemId(), want.quantity(), Quantity::plus));
    checkOpen(quantities);
    return part(quantities);
  }

  /** One item of which more is wanted than what is left. */
  public record TooMuch(long orderItemId, Quantity requested, Quantity open) {}

  private void checkItems(List<WantedPart> wanted) {
    List<Long> known = order.lines().stream().map(OrderLine::id).toList();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (!known.contains(wanted.get(i).orderItemId())) {
        errors.add(
            new FieldError("items[" + i + "].order_item_id", "is not an item of this order"));
      }
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  private void checkOpen(Map<Long, Quantity> quantities) {
    List<TooMuch> errors = new ArrayList<>();
    quantities.forEach(
        (item, quantity) -> {
          Quantity open = open(order.line(item));
          if (quantity.isMoreThan(open)) {
            errors.add(new TooMuch(item, quantity, open));
          }
        });
    if (!errors.isEmpty()) {
      throw new Refusal(OrderError.OVER_FULFILMENT, OrderError.OVER_FULFILMENT.title() + ".")
          .with("errors", errors);
    }
  }

  private Part part(Map<Long, Quantity> quantities) {
    List<PartLine> lines = new ArrayList<>();
    quantities.forEach(
        (item, quantity) -> {
          OrderLine line = order.line(item);
          lines.add(new PartLine(item, quantity, Shares.ofLine(line, taken.of(line), quantity)));
        });
    Money subtotal = lines.stream().map(PartLine::lineTotal).reduce(Money::plus).orElseThrow();
    boolean isLast =
        order.lines().stream()
            .allMatch(line -> open(line).equals(quantities.getOrDefault(line.id(), Quantity.ZERO)));
    Shares shares = new Shares(order.totals(), taken, subtotal, isLast);
    return new Part(lines, shares.discount(), shares.tax());
  }

  private Quantity open(OrderLine line) {
    return line.quantity().minus(taken.of(line).quantity());
  }
}
