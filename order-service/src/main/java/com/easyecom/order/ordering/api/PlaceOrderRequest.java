package com.easyecom.order.ordering.api;

import com.easyecom.kernel.money.Money;
import com.easyecom.kit.http.ZeroOrMore;
import com.easyecom.order.ordering.application.Placement;
import com.easyecom.order.ordering.domain.Aim;
import com.easyecom.order.ordering.domain.Channel;
import com.easyecom.order.ordering.domain.OrderNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to be placed.
 *
 * @param status confirmed if not given
 * @param orderedAt now if not given
 * @param channel api if not given
 * @param exchangeForReturnId the return that it is placed instead of, if it is
 */
@FitsTogether
public record PlaceOrderRequest(
    @Nullable
        @Pattern(
            regexp = OrderNumber.PATTERN,
            message = "must have 1 to 40 letters, digits or . _ / # -, the first a letter or digit")
        String orderNumber,
    @Nullable Long customerId,
    @Nullable @Valid CustomerRequest customer,
    @NotEmpty @Size(max = MAX_ITEMS) List<@NotNull @Valid OrderItemRequest> items,
    @Nullable @ZeroOrMore Money taxAmount,
    @Nullable @ZeroOrMore Money discountAmount,
    @Nullable @Size(max = 3) String currency,
    @Nullable Aim status,
    @Nullable Instant orderedAt,
    @Nullable Channel channel,
    @Nullable @Size(max = 1000) String note,
    @Nullable Long exchangeForReturnId) {

  static final int MAX_ITEMS = 200;

  /**
   * What is asked for, with what was left out filled in.
   *
   * @param zero no money
   * @param actor who asks
   */
  Placement toPlacement(Money zero, Instant now, String actor) {
    return new Placement(
        orderNumber,
        customerId,
        customer == null ? null : customer.toContact(),
        items.stream().map(OrderItemRequest::toLine).toList(),
        taxAmount == null ? zero : taxAmount,
        discountAmount == null ? zero : discountAmount,
        status == null ? Aim.CONFIRMED : status,
        orderedAt == null ? now : orderedAt,
        orderedAt != null,
        channel == null ? Channel.API : channel,
        note,
        actor);
  }
}
