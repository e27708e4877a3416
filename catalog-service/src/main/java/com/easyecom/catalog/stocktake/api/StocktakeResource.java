package com.easyecom.catalog.stocktake.api;

import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.catalog.stocktake.application.TakeStock;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts of the shelves. */
@Path("/api/v1/inventory/stocktakes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.WRITE_STOCK)
@Tag(name = "Inventory")
public class StocktakeResource {

  private static final String MOVEMENTS =
      "/api/v1/inventory/movements?reference_type=" + Cause.STOCKTAKE + "&reference_id=";

  @Inject TakeStock takeStock;
  @Inject Idempotency idempotency;
  @Inject Caller caller;

  @POST
  @Operation(
      summary = "Post what was counted",
      description =
          "Each difference is posted as an adjustment, all or none; Location lists them. A dry run"
              + " is answered with 200 and posts nothing. 409 insufficient_stock names the counts"
              + " below what orders hold.")
  @APIResponseSchema(value = StocktakeView.class, responseCode = "201")
  public Response take(StocktakeBody body) {
    String actor = caller.username();
    if (body.isDryRun()) {
      return Response.ok(StocktakeView.of(takeStock.take(body.toCounts(), true, actor))).build();
    }
    return idempotency.create(
        body,
        StocktakeView.class,
        () -> {
          StocktakeView made = StocktakeView.of(takeStock.take(body.toCounts(), false, actor));
          return new Created<>(MOVEMENTS + made.stocktakeId(), made);
        });
  }
}
