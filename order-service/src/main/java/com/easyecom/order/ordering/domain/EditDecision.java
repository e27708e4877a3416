package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.error.ErrorCode;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an order becomes by a change. Once something has left, what that part was sold for
 * is earned: prices, tax and discount stay, and no line goes below what has left of it.
 */
public final class EditDecision {

  /** A line that is to have less than what has left of it. */
  public record TooLittle(long orderItemId, Quantity requested, Quantity fulfilled) {}

  private final Order order;
  private final Taken taken;
  private final boolean hasPending;
  private final Kept kept;

  /**
   * @param taken by its fulfilments
   * @param hasPending whether one of them is not finished
   * @param kept what the customer keeps of what has left
   */
  public EditDecision(Order order, Taken taken, boolean hasPending, Kept kept) {
    this.order = order;
    this.taken = taken;
    this.hasPending = hasPending;
    this.kept = kept;
  }

  /**
   * @param products those of the new lines, by id
   * @param newIds at least one for each new line
   * @throws Refusal {@code invalid_request}, {@code stale_version}, {@code illegal_transition},
   *     {@code order_fulfilled}, {@code order_partly_fulfilled}, {@code order_cancelled}, {@code
   *     fulfilment_pending}, {@code below_fulfilled}, {@code nothing_to_fulfil}
   */
  public Edit decide(OrderChange change, Map<Long, SoldProduct> products, List<Long> newIds) {
    if (change.version() != null && change.version() != order.version()) {
      throw refusal(OrderError.STALE_VERSION, "It is at version " + order.version() + ".")
          .with("version", order.version());
    }
    OrderStatus next = nextStatus(change);
    List<OrderLine> lines =
        change.lines() == null
            ? order.lines()
            : new ChangedLines(order, taken).of(change.lines(), products, newIds);
    Totals totals = totals(change, lines);
    if (!lines.equals(order.lines()) || !totals.equals(order.totals())) {
      checkSale(lines, totals);
    }
    boolean fulfils = next == OrderStatus.FULFILLED && order.status() != OrderStatus.FULFILLED;
    OrderStatus stored = fulfils ? order.status() : next;
    if (Edit.closes(stored, lines)) {
      totals = ClosingPart.totals(totals, taken, kept);
    }
    Order after = order.edited(stored, lines, totals, note(change));
    if (fulfils && hasPending) {
      // What is under way may be all that is left.
      new NextPart(after, taken).whole();
    }
    boolean isSame = after.isAsBefore(order);
    return new Edit(order, isSame ? order : after, fulfils, kept);
  }

  private OrderStatus nextStatus(OrderChange change) {
    OrderStatus next = change.status();
    if (next == null || next == order.status()) {
      return order.status();
    }
    if (order.status() == OrderStatus.FULFILLED && change.isDeletion()) {
      throw refusal(OrderError.ORDER_FULFILLED, "Return what the customer brings back.");
    }
    order.status().to(next);
    if (next == OrderStatus.RETURNED || next == OrderStatus.REFUNDED) {
      // Only a return takes an order there: it knows what is given back.
      throw refusal(OrderError.ORDER_FULFILLED, "Return what the customer brings back.");
    }
    if (next == OrderStatus.CANCELLED) {
      checkCancellation(change);
    }
    return next;
  }

  private void checkCancellation(OrderChange change) {
    if (change.hasSale()) {
      throw Refusal.invalid("status", "cancelled comes without items, tax_amount, discount_amount");
    }
    if (order.isPartlyFulfilled()) {
      throw refusal(
          OrderError.ORDER_PARTLY_FULFILLED, "Reduce its lines to what was handed over instead.");
    }
    refusePending();
  }

  private Totals totals(OrderChange change, List<OrderLine> lines) {
    Totals before = order.totals();
    Money tax = change.tax() == null ? before.tax() : change.tax();
    Money discount = change.discount() == null ? before.discount() : change.discount();
    return Totals.of(NewLines.subtotal(lines), discount, tax);
  }

  private @Nullable String note(OrderChange change) {
    return change.note() == null ? order.note() : change.note().orElse(null);
  }

  private void checkSale(List<OrderLine> lines, Totals totals) {
    switch (order.status()) {
      case DRAFT, CONFIRMED -> {
        refusePending();
        if (order.isPartlyFulfilled()) {
          checkStarted(lines, totals);
        }
      }
      case CANCELLED -> throw refusal(OrderError.ORDER_CANCELLED, "Place another one.");
      case FULFILLED, RETURNED, REFUNDED ->
          throw refusal(OrderError.ORDER_FULFILLED, "Return what the customer brings back.");
    }
  }

  /** What a part that is under way took is not known to have left: nobody can say what is left. */
  private void refusePending() {
    if (hasPending) {
      throw refusal(OrderError.FULFILMENT_PENDING, "Try again when it has left.");
    }
  }

  private void checkStarted(List<OrderLine> lines, Totals totals) {
    boolean isSameAmount =
        totals.tax().equals(order.totals().tax())
            && totals.discount().equals(order.totals().discount());
    boolean isSamePrice =
        lines.stream()
            .allMatch(
                line ->
                    order.lines().stream()
                        .filter(known -> known.id() == line.id())
                        .allMatch(known -> known.unitPrice().equals(line.unitPrice())));
    if (!isSameAmount || !isSamePrice) {
      throw refusal(
          OrderError.ORDER_PARTLY_FULFILLED, "Its prices, tax and discount are fixed by now.");
    }
    List<TooLittle> errors = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      Quantity left =
          lines.stream()
              .filter(changed -> changed.id() == line.id())
              .map(OrderLine::quantity)
              .findFirst()
              .orElse(Quantity.ZERO);
      if (left.isLessThan(line.fulfilledQuantity())) {
        errors.add(new TooLittle(line.id(), left, line.fulfilledQuantity()));
      }
    }
    if (!errors.isEmpty()) {
      throw refusal(OrderError.BELOW_FULFILLED, "It can be returned.").with("errors", errors);
    }
    checkDiscountLeft(lines, totals);
  }

  /** No part is worth less than nothing: what is left has to bear what is left of the discount. */
  private void checkDiscountLeft(List<OrderLine> lines, Totals totals) {
    Money priceLeft = totals.subtotal().minus(taken.subtotal());
    Money discountLeft = totals.discount().minus(taken.discount());
    if (discountLeft.isMoreThan(priceLeft) && !Edit.closes(order.status(), lines)) {
      throw refusal(
          OrderError.ORDER_PARTLY_FULFILLED,
          "What is left of its discount, %s, is more than the %s that would be left to pay."
              .formatted(discountLeft, priceLeft));
    }
  }

  private static Refusal refusal(ErrorCode code, String advice) {
    return new Refusal(code, code.title() + ". " + advice);
  }
}
