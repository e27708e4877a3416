package com.easyecom.catalog.lowstock.api;

import com.easyecom.catalog.lowstock.application.ListLowStock;
import com.easyecom.catalog.lowstock.application.LowPlace;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is to be ordered. */
@Path("/api/v1/inventory/low-stock")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.READ_PRODUCTS)
@Tag(name = "Inventory")
public class LowStockResource {

  @Inject ListLowStock lowStock;

  @GET
  @Operation(
      summary = "List low products, worst first",
      description =
          "Products for sale of which no more than the reorder point is available; first those"
              + " with the least left by their reorder point.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = LowStockView.class)))
  public Response list(
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Listing.of(
        lowStock.list(LowPlace.of(cursor), PageRequest.limitOf(limit)).map(LowStockView::of), uri);
  }
}
