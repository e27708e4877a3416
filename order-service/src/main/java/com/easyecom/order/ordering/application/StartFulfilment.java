package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.ordering.domain.NextPart;
import com.easyecom.order.ordering.domain.Order;
import com.easyecom.order.ordering.domain.Part;
import com.easyecom.order.ordering.domain.WantedPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a part of an order, or what is left of it, for {@link CompleteFulfilment} to finish. */
@ApplicationScoped
public class StartFulfilment {

  private final Orders orders;
  private final Fulfilments fulfilments;

  StartFulfilment(Orders orders, Fulfilments fulfilments) {
    this.orders = orders;
    this.fulfilments = fulfilments;
  }

  /**
   * @param wanted null: all that is left
   * @return the pending fulfilment's id
   * @throws Refusal {@code not_found}, {@code illegal_transition}, {@code nothing_to_fulfil},
   *     {@code over_fulfilment}, {@code invalid_request} for items of another order
   */
  @Transactional
  public long start(long orderId, @Nullable List<WantedPart> wanted, String actor) {
    Order order = orders.lock(orderId).orElseThrow(() -> FindOrders.unknown(orderId));
    NextPart next = new NextPart(order, fulfilments.taken(orderId));
    Part part = wanted == null ? next.whole() : next.of(wanted);
    return fulfilments.add(orderId, part, null, false, actor);
  }
}
