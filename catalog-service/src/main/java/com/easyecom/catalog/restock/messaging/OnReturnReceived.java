package com.easyecom.catalog.restock.messaging;

import com.easyecom.catalog.restock.application.RestockReturn;
import com.easyecom.catalog.restock.application.ReturnedGoods;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.PreparedHandler;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Restocks what came back and is to be sold again. Returns that are read together are taken in one
 * transaction, whatever the order of their products: all of them are locked first.
 */
@Singleton
class OnReturnReceived implements PreparedHandler<ReturnReceived> {

  private final RestockReturn restockReturn;

  OnReturnReceived(RestockReturn restockReturn) {
    this.restockReturn = restockReturn;
  }

  @Override
  public Class<ReturnReceived> eventClass() {
    return ReturnReceived.class;
  }

  @Override
  public void prepare(List<ReturnReceived> events) {
    restockReturn.lock(
        events.stream()
            .flatMap(event -> event.lines().stream())
            .filter(ReturnReceived.Line::restock)
            .map(ReturnReceived.Line::productId)
            .toList());
  }

  @Override
  public void on(ReturnReceived event, EventEnvelope envelope) {
    List<ReturnedGoods.Line> lines =
        event.lines().stream()
            .filter(ReturnReceived.Line::restock)
            .map(
                line ->
                    new ReturnedGoods.Line(
                        line.returnItemId(),
                        line.orderItemId(),
                        line.productId(),
                        line.quantity(),
                        line.cost()))
            .toList();
    if (!lines.isEmpty()) {
      restockReturn.restock(
          new ReturnedGoods(
              event.returnId(), event.orderId(), event.receivedBy(), event.receivedAt(), lines));
    }
  }
}
