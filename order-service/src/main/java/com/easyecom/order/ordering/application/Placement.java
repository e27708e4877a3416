package com.easyecom.order.ordering.application;

import com.easyecom.kernel.money.Money;
import com.easyecom.order.customers.Contact;
import com.easyecom.order.ordering.domain.Aim;
import com.easyecom.order.ordering.domain.Channel;
import com.easyecom.order.ordering.domain.RequestedLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order to be placed.
 *
 * @param orderNumber null: one of ours
 * @param customerId a known customer; null: {@code contact}'s, or nobody's when that is null too
 * @param isDated whether the client said when it was ordered; what is fulfilled then left then
 * @param actor who places it
 */
public record Placement(
    @Nullable String orderNumber,
    @Nullable Long customerId,
    @Nullable Contact contact,
    List<RequestedLine> lines,
    Money tax,
    Money discount,
    Aim aim,
    Instant orderedAt,
    boolean isDated,
    Channel channel,
    @Nullable String note,
    String actor) {

  /** When its stock leaves; null: not now, or whenever that is. */
  public @Nullable Instant issueAt() {
    return aim == Aim.FULFILLED && isDated ? orderedAt : null;
  }
}
