package com.easyecom.order.returns.domain;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.order.ordering.application.SoldLine;
import com.easyecom.order.ordering.application.SoldOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the next return of an order takes. Each item takes, of what the earlier ones left of
 * its line, the rounded share of its units: {@code round(remaining x q / remaining quantity)}. So
 * the last one takes the rest, and nothing is ever taken twice, whatever is rejected or handed over
 * in between.
 */
public final class NextReturn {

  private final SoldOrder order;
  private final Map<Long, Returned> returned;

  /**
   * @param returned by order item, what the returns that are not rejected take; those of which
   *     nothing is returned may be missing
   * @throws Refusal {@code order_not_fulfilled} when nothing has left that could come back
   */
  public NextReturn(SoldOrder order, Map<Long, Returned> returned) {
    this.order = order;
    this.returned = new HashMap<>(returned);
    if (!order.isPartlyFulfilled()) {
      throw new Refusal(
          ReturnError.ORDER_NOT_FULFILLED, ReturnError.ORDER_NOT_FULFILLED.title() + ".");
    }
  }

  /**
   * The items, in the order of the wishes; a line may come more than once, restocked or not.
   *
   * @param ids one for each item
   * @throws Refusal {@code invalid_request} for items that are not the order's; {@code over_return}
   *     and {@code over_refund} with {@code errors}
   */
  public List<ReturnItem> of(List<WantedReturn> wanted, List<Long> ids) {
    List<SoldLine> lines = lines(wanted);
    checkOpen(wanted);
    List<ReturnItem> items = new ArrayList<>();
    List<TooMuchMoney> errors = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      SoldLine line = lines.get(i);
      Returned before = before(line);
      tooMuchMoney(wanted.get(i), line, before).ifPresent(errors::add);
      ReturnItem item = item(ids.get(i), wanted.get(i), line, before);
      returned.put(line.orderItemId(), before.plus(item));
      items.add(item);
    }
    if (!errors.isEmpty()) {
      throw new Refusal(ReturnError.OVER_REFUND, ReturnError.OVER_REFUND.title() + ".")
          .with("errors", errors);
    }
    return items;
  }

  /** One item of which more is to be returned than there is. */
  public record TooMany(long orderItemId, Quantity requested, Quantity open) {}

  /** One item for which more is to be paid back than was paid for its line. */
  public record TooMuchMoney(long orderItemId, Money requested, Money refundable) {}

  private List<SoldLine> lines(List<WantedReturn> wanted) {
    List<FieldError> errors = new ArrayList<>();
    List<SoldLine> lines = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Optional<SoldLine> line = line(wanted.get(i).orderItemId());
      if (line.isPresent()) {
        lines.add(line.get());
      } else {
        errors.add(
            new FieldError("items[" + i + "].order_item_id", "is not an item of this order"));
      }
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return lines;
  }

  private Optional<SoldLine> line(long id) {
    return order.lines().stream().filter(line -> line.orderItemId() == id).findFirst();
  }

  private void checkOpen(List<WantedReturn> wanted) {
    Map<Long, Quantity> quantities = new LinkedHashMap<>();
    wanted.forEach(want -> quantities.merge(want.orderItemId(), want.quantity(), Quantity::plus));
    List<TooMany> errors = new ArrayList<>();
    quantities.forEach(
        (id, quantity) -> {
          SoldLine line = line(id).orElseThrow();
          Quantity open = line.quantity().minus(before(line).quantity());
          if (quantity.isMoreThan(open)) {
            errors.add(new TooMany(id, quantity, open));
          }
        });
    if (!errors.isEmpty()) {
      throw new Refusal(ReturnError.OVER_RETURN, ReturnError.OVER_RETURN.title() + ".")
          .with("errors", errors);
    }
  }

  private static Optional<TooMuchMoney> tooMuchMoney(
      WantedReturn want, SoldLine line, Returned before) {
    Money refundable = paid(line).minus(before.refund()).total();
    Money refund = want.refund();
    return refund != null && refund.isMoreThan(refundable)
        ? Optional.of(new TooMuchMoney(line.orderItemId(), refund, refundable))
        : Optional.empty();
  }

  private static ReturnItem item(long id, WantedReturn want, SoldLine line, Returned before) {
    Quantity left = line.quantity().minus(before.quantity());
    Amounts paid = paid(line).minus(before.paid()).share(want.quantity(), left);
    Amounts refundable = paid(line).minus(before.refund());
    return new ReturnItem(
        id,
        line.orderItemId(),
        line.productId(),
        line.sku(),
        want.quantity(),
        paid,
        refund(want.refund(), paid, refundable),
        line.cost().minus(before.cost()).share(want.quantity(), left),
        want.restock());
  }

  /** What was paid for the units, unless more was paid back for others of the line before. */
  private static Amounts refund(@Nullable Money wanted, Amounts paid, Amounts refundable) {
    boolean isWhatWasPaid = wanted == null || wanted.equals(paid.total());
    if (isWhatWasPaid && refundable.covers(paid)) {
      return paid;
    }
    Money amount = wanted == null ? paid.total() : wanted;
    Money most = refundable.total();
    return refundable.part(amount.isMoreThan(most) ? most : amount);
  }

  private Returned before(SoldLine line) {
    return returned.getOrDefault(line.orderItemId(), Returned.nothing(order.currency()));
  }

  private static Amounts paid(SoldLine line) {
    return new Amounts(line.net(), line.tax());
  }
}
