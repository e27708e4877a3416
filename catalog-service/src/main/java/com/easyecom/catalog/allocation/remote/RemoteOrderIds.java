package com.easyecom.catalog.allocation.remote;

import com.easyecom.catalog.allocation.application.OrderIds;
import com.easyecom.internalapi.order.OrderIdAnswer;
import com.easyecom.internalapi.order.OrderIdInquiry;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Order ids, over HTTP. */
@Singleton
class RemoteOrderIds implements OrderIds {

  private final OrderCalls orders;

  RemoteOrderIds(@RestClient OrderCalls orders) {
    this.orders = orders;
  }

  /** Believes only what it asked for, and no id that is said to be both. */
  @Override
  public Settled settle(Collection<Long> orderIds) {
    OrderIdAnswer answer = orders.settle(new OrderIdInquiry(List.copyOf(orderIds)));
    if (answer == null || answer.stored() == null || answer.givenUp() == null) {
      throw new IllegalStateException("order-service answered without saying anything");
    }
    Set<Long> stored = asked(answer.stored(), orderIds);
    Set<Long> givenUp = asked(answer.givenUp(), orderIds);
    Set<Long> contradictory = new HashSet<>(stored);
    contradictory.retainAll(givenUp);
    stored.removeAll(contradictory);
    givenUp.removeAll(contradictory);
    return new Settled(stored, givenUp);
  }

  private static Set<Long> asked(List<Long> answered, Collection<Long> orderIds) {
    Set<Long> known = new HashSet<>(answered);
    known.retainAll(orderIds);
    return known;
  }
}
