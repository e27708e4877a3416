package com.easyecom.order.returns.api;

import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.http.DayRange;
import com.easyecom.kit.http.Filters;
import com.easyecom.kit.http.Listing;
import com.easyecom.kit.idempotency.Created;
import com.easyecom.kit.idempotency.Idempotency;
import com.easyecom.kit.security.Allowed;
import com.easyecom.kit.security.Caller;
import com.easyecom.kit.security.Permission;
import com.easyecom.kit.shop.Shop;
import com.easyecom.order.returns.application.ChangeReturn;
import com.easyecom.order.returns.application.FindReturns;
import com.easyecom.order.returns.application.RequestReturn;
import com.easyecom.order.returns.application.ReturnFilter;
import com.easyecom.order.returns.domain.ReturnStatus;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/** Returns: made, decided, received, refunded, found. */
@Path(ReturnsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Allowed(Permission.READ_ORDERS)
@Tag(name = "Returns")
public class ReturnsResource {

  static final String PATH = "/api/v1/returns";

  /** What is stored of the answer: the return is shown as it is when it is asked for again. */
  record Made(long returnId) {}

  private final Idempotency idempotency;
  private final Caller caller;
  private final Shop shop;
  private final RequestReturn requestReturn;
  private final ChangeReturn changeReturn;
  private final FindReturns findReturns;

  ReturnsResource(
      Idempotency idempotency,
      Caller caller,
      Shop shop,
      RequestReturn requestReturn,
      ChangeReturn changeReturn,
      FindReturns findReturns) {
    this.idempotency = idempotency;
    this.caller = caller;
    this.shop = shop;
    this.requestReturn = requestReturn;
    this.changeReturn = changeReturn;
    this.findReturns = findReturns;
  }

  @POST
  @Allowed(Permission.WRITE_ORDERS)
  @Operation(
      summary = "Return units of an order",
      description =
          "409: order_not_fulfilled; over_return and over_refund with errors for each item.")
  @APIResponseSchema(value = ReturnView.class, responseCode = "201")
  public Response request(ReturnRequest request) {
    Response stored =
        idempotency.create(
            request,
            Made.class,
            () -> {
              long id = requestReturn.request(request.toWish(caller.username()));
              return new Created<>(PATH + "/" + id, new Made(id));
            });
    return Response.fromResponse(stored)
        .entity(get(((Made) stored.getEntity()).returnId()))
        .build();
  }

  @PATCH
  @Path("/{id}")
  @Allowed(Permission.WRITE_ORDERS)
  @Operation(
      summary = "Approve, reject, receive or refund a return",
      description = "409: illegal_transition with what is allowed; stale_version.")
  public ReturnView change(@PathParam("id") long id, ReturnChange change) {
    return ReturnView.of(changeReturn.to(id, change.status(), change.version(), caller.username()));
  }

  @GET
  @Operation(summary = "List returns, newest first")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ReturnView.class)))
  public Response list(
      @QueryParam("order_id") @Nullable String orderId,
      @QueryParam("status") @Nullable String status,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    DayRange days = DayRange.of(from, to, shop.zone());
    ReturnFilter filter =
        new ReturnFilter(
            Filters.id("order_id", orderId),
            Filters.oneOf("status", status, ReturnStatus.class),
            from == null ? null : days.from(),
            to == null ? null : days.until());
    PageRequest page = PageRequest.of(limit, cursor);
    return Listing.of(findReturns.list(filter, page).map(ReturnView::of), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show a return")
  public ReturnView get(@PathParam("id") long id) {
    return ReturnView.of(findReturns.get(id));
  }
}
