package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * An order's amounts, computed here and never taken from the client.
 *
 * @param subtotal the lines together, before discount and tax
 */
public record Totals(Money subtotal, Money discount, Money tax) {

  /** What amounts may have in requests, so in answers and events too. */
  private static final String LARGEST = "999999999999.99";

  /**
   * @throws Refusal {@code invalid_request} when they do not fit together
   */
  public static Totals of(Money subtotal, Money discount, Money tax) {
    fault(subtotal, discount, tax)
        .ifPresent(
            error -> {
              throw Refusal.invalid(List.of(error));
            });
    return new Totals(subtotal, discount, tax);
  }

  /** What keeps the amounts from being an order's. */
  public static Optional<FieldError> fault(Money subtotal, Money discount, Money tax) {
    if (discount.isMoreThan(subtotal)) {
      return Optional.of(
          new FieldError("discount_amount", "is more than the subtotal of " + subtotal));
    }
    Money largest = Money.of(LARGEST, subtotal.currency());
    boolean fits = !subtotal.isMoreThan(largest) && !subtotal.plus(tax).isMoreThan(largest);
    return fits
        ? Optional.empty()
        : Optional.of(new FieldError("items", "add up to more than " + largest));
  }

  /** What the customer pays. */
  public Money total() {
    return subtotal.minus(discount).plus(tax);
  }

  /** What the shop earns: without tax, which is not its own. */
  public Money net() {
    return subtotal.minus(discount);
  }
}
