package com.easyecom.order.returns.api;

import com.easyecom.order.returns.application.ReturnWish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return to be made.
 *
 * @param status requested if not given
 */
public record ReturnRequest(
    @NotNull Long orderId,
    @Nullable @Size(max = MAX_REASON) String reason,
    @Nullable FirstStatus status,
    @NotEmpty @Size(max = MAX_ITEMS) List<@NotNull @Valid ReturnItemRequest> items) {

  static final int MAX_ITEMS = 200;
  static final int MAX_REASON = 1000;

  /**
   * What is asked for, with what was left out filled in.
   *
   * @param actor who asks
   */
  ReturnWish toWish(String actor) {
    return new ReturnWish(
        orderId,
        reason,
        status == FirstStatus.RECEIVED,
        items.stream().map(ReturnItemRequest::toWanted).toList(),
        actor);
  }
}
