package com.easyecom.catalog.control;

import com.easyecom.internalapi.control.ControlItems;
import com.easyecom.internalapi.control.ControlItemsInquiry;
import com.easyecom.internalapi.control.ControlTotals;
import com.easyecom.kernel.error.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What accounting-service asks of the stock. */
@Path("/internal")
@RunOnVirtualThread
@Tag(name = "Internal")
public class ControlResource {

  @Inject AddUpStock addUpStock;

  @GET
  @Path("/control-totals")
  @Operation(summary = "What moved by day and what is there, at a position of the outbox")
  public ControlTotals totals() {
    return addUpStock.totals();
  }

  @POST
  @Path("/control-items")
  @Operation(summary = "What one day's movements are, those for orders by order")
  public ControlItems items(ControlItemsInquiry inquiry) {
    if (inquiry.day() == null) {
      throw Refusal.invalid("day", "is needed, a date like 2026-02-20");
    }
    return addUpStock.itemsOf(inquiry.day());
  }
}
