package com.easyecom.catalog.stock.api;

import com.easyecom.catalog.stock.application.AdjustStock;
import com.easyecom.catalog.stock.application.ListMovements;
import com.easyecom.catalog.stock.application.MovementFilter;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import com.easyecom.kit.shop.Shop;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Movements of stock. */
@Path("/api/v1/inventory")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.READ_PRODUCTS)
@Tag(name = "Inventory")
public class InventoryResource {

  private static final String MOVEMENTS = "/api/v1/inventory/movements/";

  @Inject AdjustStock adjustStock;
  @Inject ListMovements movements;
  @Inject Idempotency idempotency;
  @Inject Caller caller;
  @Inject Shop shop;

  @POST
  @Path("/adjustments")
  @Allowed(Permission.WRITE_STOCK)
  @Operation(
      summary = "Move stock",
      description =
          "409 insufficient_stock says what is available: what orders hold is not. 409"
              + " backdating_unavailable: the product moved after occurred_at. 409 period_closed:"
              + " occurred_at is in a closed month of the books, whose period and first_open_day it"
              + " says.")
  @APIResponseSchema(value = MovementView.class, responseCode = "201")
  public Response adjust(AdjustmentBody body) {
    String actor = caller.username();
    return idempotency.create(
        body,
        MovementView.class,
        () -> {
          MovementView made = MovementView.of(adjustStock.adjust(body.toAdjustment(), actor));
          return new Created<>(MOVEMENTS + made.id(), made);
        });
  }

  @GET
  @Path("/movements")
  @Operation(
      summary = "List movements, newest first",
      description =
          "What left for an order is an out with the reference_type order and the order's id.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = MovementView.class)))
  public Response list(
      @QueryParam("product_id") @Nullable String productId,
      @QueryParam("movement_type") @Nullable String movementType,
      @QueryParam("reference_type") @Nullable String referenceType,
      @QueryParam("reference_id") @Nullable String referenceId,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    MovementFilter filter =
        MovementFilters.of(
            productId, movementType, referenceType, referenceId, from, to, shop.zone());
    return Listing.of(
        movements.list(filter, PageRequest.of(limit, cursor)).map(MovementView::of), uri);
  }

  @GET
  @Path("/movements/{id}")
  @Operation(summary = "Read one movement")
  public MovementView get(@PathParam("id") long id) {
    return MovementView.of(movements.get(id));
  }
}
