package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.order.ordering.domain.OrderNumber;
import com.easyecom.order.ordering.domain.Totals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sale that happened before the shop knew of it: an order that was fulfilled on the spot. Its ids
 * are taken before it is stored.
 *
 * @param orderNumber null: one of ours
 * @param numberSequence what that one is made of
 * @param buyer null: nobody is known
 * @param soldAt when it was ordered and handed over
 */
public record PastSale(
    long orderId,
    long fulfilmentId,
    @Nullable String orderNumber,
    long numberSequence,
    @Nullable Buyer buyer,
    List<Line> lines,
    Money tax,
    Money discount,
    Instant soldAt,
    @Nullable String note) {

  /**
   * What was sold of one product.
   *
   * @param row where its file has it
   */
  public record Line(
      int row,
      long id,
      long productId,
      String sku,
      String name,
      Quantity quantity,
      Money unitPrice) {

    Money total() {
      return unitPrice.times(quantity);
    }
  }

  /**
   * Who bought it. Two of one import without a phone are one when name and e-mail are the same.
   *
   * @param phoneE164 finds the customer who has it
   */
  public record Buyer(String fullName, @Nullable String phoneE164, @Nullable String email) {

    /** Never in logs. */
    @Override
    public String toString() {
      return "Buyer[hidden]";
    }
  }

  /**
   * What keeps amounts from being an order's.
   *
   * @param lineTotals at least one
   */
  public static Optional<FieldError> fault(List<Money> lineTotals, Money discount, Money tax) {
    return Totals.fault(lineTotals.stream().reduce(Money::plus).orElseThrow(), discount, tax);
  }

  /** A number of a client's own, as {@code POST /orders} takes it. */
  public static boolean isOrderNumber(String text) {
    return text.matches(OrderNumber.PATTERN);
  }
}
