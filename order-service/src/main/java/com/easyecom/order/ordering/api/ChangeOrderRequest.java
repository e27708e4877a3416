package com.easyecom.order.ordering.api;

import com.easyecom.kernel.error.FieldError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.http.ZeroOrMore;
import com.easyecom.order.ordering.domain.OrderChange;
import com.easyecom.order.ordering.domain.OrderStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PATCH /orders/{id}}: what is left out stays (null here); a note that is null
 * (empty here) is taken away.
 *
 * @param items the whole new list
 * @param version the one that was seen
 */
public record ChangeOrderRequest(
    @Nullable OrderStatus status,
    @Nullable @ZeroOrMore Money taxAmount,
    @Nullable @ZeroOrMore Money discountAmount,
    @Nullable
        @Schema(description = "The whole new list; lines that are left out are removed.")
        @Size(min = 1, max = PlaceOrderRequest.MAX_ITEMS)
        List<@NotNull @Valid ChangedItemRequest> items,
    @Nullable Optional<@Size(max = 1000) String> note,
    @Nullable @Schema(description = "The version that you changed: 409 stale_version if another.")
        Long version) {

  /** What DELETE asks for. */
  static final ChangeOrderRequest DELETION =
      new ChangeOrderRequest(OrderStatus.CANCELLED, null, null, null, null, null);

  /**
   * @throws Refusal {@code invalid_request} for a new line without a product
   */
  OrderChange toChange() {
    if (items != null) {
      checkProducts(items);
    }
    return new OrderChange(
        status,
        taxAmount,
        discountAmount,
        items == null ? null : items.stream().map(ChangedItemRequest::toLine).toList(),
        note,
        version,
        false);
  }

  private static void checkProducts(List<ChangedItemRequest> items) {
    List<FieldError> errors =
        IntStream.range(0, items.size())
            .filter(i -> items.get(i).id() == null && items.get(i).productId() == null)
            .mapToObj(
                i -> new FieldError("items[" + i + "].product_id", "must be given for a new line"))
            .toList();
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }
}
