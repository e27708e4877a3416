package com.easyecom.accounting.reconciliation.remote;

import com.easyecom.internalapi.control.ControlItems;
import com.easyecom.internalapi.control.ControlItemsInquiry;
import com.easyecom.internalapi.control.ControlTotals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The internal calls that every publisher of posted events answers. */
interface ControlCalls {

  @GET
  @Path("/control-totals")
  ControlTotals totals();

  @POST
  @Path("/control-items")
  ControlItems items(ControlItemsInquiry inquiry);
}
