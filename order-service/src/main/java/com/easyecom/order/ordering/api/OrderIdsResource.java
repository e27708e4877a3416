package com.easyecom.order.ordering.api;

import com.easyecom.internalapi.order.OrderIdAnswer;
import com.easyecom.internalapi.order.OrderIdInquiry;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.ordering.application.SettleOrderIds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What catalog-service asks before it releases stock. */
@Path("/internal/order-ids")
@RunOnVirtualThread
public class OrderIdsResource {

  @Inject SettleOrderIds settleOrderIds;

  @POST
  @Operation(summary = "Say which orders are stored, and give the other ids up")
  public OrderIdAnswer settle(OrderIdInquiry inquiry) {
    if (inquiry.orderIds() == null
        || inquiry.orderIds().contains(null)
        || inquiry.orderIds().size() > OrderIdInquiry.MAX_IDS) {
      throw Refusal.invalid("order_ids", "must be at most " + OrderIdInquiry.MAX_IDS + " ids");
    }
    SettleOrderIds.Settled settled = settleOrderIds.settle(inquiry.orderIds());
    return new OrderIdAnswer(settled.stored(), settled.givenUp());
  }
}
