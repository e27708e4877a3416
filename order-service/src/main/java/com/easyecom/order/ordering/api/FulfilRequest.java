package com.easyecom.order.ordering.api;

import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.http.AboveZero;
import com.easyecom.order.ordering.domain.WantedPart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an order is handed over.
 *
 * @param items all that is left if not given
 */
public record FulfilRequest(
    @Nullable @Size(min = 1, max = PlaceOrderRequest.MAX_ITEMS) List<@NotNull @Valid Item> items) {

  /** So much of one line. */
  public record Item(@NotNull Long orderItemId, @NotNull @AboveZero Quantity quantity) {}

  @Nullable List<WantedPart> toParts() {
    return items == null
        ? null
        : items.stream().map(item -> new WantedPart(item.orderItemId(), item.quantity())).toList();
  }
}
