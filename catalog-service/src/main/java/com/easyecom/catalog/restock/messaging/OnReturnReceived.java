package com.easyecom.catalog.restock.messaging;

import com.easyecom.catalog.restock.application.RestockReturn;
import com.easyecom.catalog.restock.application.ReturnedGoods;
import com.easyecom.events.order.ReturnReceived;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Restocks what came back and is to be sold again. Several returns that are read together are taken
 * in one transaction, as long as their products come in the order in which stock is locked; else
 * that transaction is given up before it waits for anything, and each is taken by itself.
 */
@Singleton
class OnReturnReceived implements EventHandler<ReturnReceived> {

  private final RestockReturn restockReturn;

  OnReturnReceived(RestockReturn restockReturn) {
    this.restockReturn = restockReturn;
  }

  @Override
  public Class<ReturnReceived> eventClass() {
    return ReturnReceived.class;
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
