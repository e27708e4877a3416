package com.easyecom.accounting.posting.messaging;

import com.easyecom.accounting.posting.application.PostOccurrences;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.events.catalog.StockRestocked;
import com.easyecom.events.order.OrderFulfilled;
import com.easyecom.events.order.OrderImportUndone;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.events.order.ReturnRefunded;
import com.easyecom.kit.inbox.BatchHandler;
import com.easyecom.kit.inbox.DeliveredEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Posts all that moves accounts, of all kinds together and in the order in which it arrived. */
@Singleton
class PostEvents implements BatchHandler {

  private final PostOccurrences postOccurrences;

  PostEvents(PostOccurrences postOccurrences) {
    this.postOccurrences = postOccurrences;
  }

  @Override
  public Set<Class<? extends DomainEvent>> eventClasses() {
    return Set.of(
        OrderFulfilled.class,
        OrderImportUndone.class,
        ReturnReceived.class,
        ReturnRefunded.class,
        StockAdjusted.class,
        StockIssued.class,
        StockRestocked.class);
  }

  @Override
  public void on(List<DeliveredEvent> events) {
    postOccurrences.post(events.stream().map(Occurrences::of).toList());
  }
}
