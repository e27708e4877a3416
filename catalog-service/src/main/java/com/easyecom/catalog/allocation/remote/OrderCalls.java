package com.easyecom.catalog.allocation.remote;

import com.easyecom.internalapi.order.OrderIdAnswer;
import com.easyecom.internalapi.order.OrderIdInquiry;
import com.easyecom.kit.internalcall.InternalCallFilter;
import com.easyecom.kit.internalcall.RemoteProblems;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** order-service's internal calls. */
@Path("/internal")
@RegisterRestClient(configKey = "order")
@RegisterProvider(InternalCallFilter.class)
@RegisterProvider(RemoteProblems.class)
interface OrderCalls {

  @POST
  @Path("/order-ids")
  OrderIdAnswer settle(OrderIdInquiry inquiry);
}
